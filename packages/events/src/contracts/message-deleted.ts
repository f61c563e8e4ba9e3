import { z } from 'zod';
import { defineEvent } from '../contract';

export const messageDeleted = defineEvent('message.deleted.v1', {
  subject: 'Message',
  meaning: 'A message was taken back; a tombstone stands in its place.',
  data: z.object({ authorId: z.string(), channelId: z.string(), deletedById: z.string() }),
});
