import { z } from 'zod';
import { defineEvent } from '../contract';

export const invitationSent = defineEvent('invitation.sent.v1', {
  subject: 'Invitation',
  meaning: 'A member invited someone to the network.',
  data: z.object({ inviterId: z.string(), inviteeId: z.string().nullable() }),
});
