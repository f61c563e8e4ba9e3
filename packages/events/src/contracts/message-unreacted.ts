import { z } from 'zod';
import { defineEvent } from '../contract';

export const messageUnreacted = defineEvent('message.unreacted.v1', {
  subject: 'Message',
  meaning: 'Someone took their reaction to a message back.',
  data: z.object({ authorId: z.string(), channelId: z.string(), memberId: z.string(), reaction: z.string() }),
});
