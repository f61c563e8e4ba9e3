import { z } from 'zod';
import { defineEvent } from '../contract';

export const messageReacted = defineEvent('message.reacted.v1', {
  subject: 'Message',
  meaning: 'Someone reacted to a message.',
  data: z.object({ authorId: z.string(), channelId: z.string(), memberId: z.string(), reaction: z.string() }),
});
