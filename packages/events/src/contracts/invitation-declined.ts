import { z } from 'zod';
import { defineEvent } from '../contract';

export const invitationDeclined = defineEvent('invitation.declined.v1', {
  subject: 'Invitation',
  meaning: 'Someone invited said no.',
  data: z.object({ inviterId: z.string(), inviteeId: z.string().nullable() }),
});
