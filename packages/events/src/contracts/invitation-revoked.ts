import { z } from 'zod';
import { defineEvent } from '../contract';

export const invitationRevoked = defineEvent('invitation.revoked.v1', {
  subject: 'Invitation',
  meaning: 'An invitation was taken back.',
  data: z.object({ inviterId: z.string(), inviteeId: z.string().nullable() }),
});
