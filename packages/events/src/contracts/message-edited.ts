import { z } from 'zod';
import { defineEvent } from '../contract';

export const messageEdited = defineEvent('message.edited.v1', {
  subject: 'Message',
  meaning: 'The author changed a message; the earlier words are kept.',
  data: z.object({ authorId: z.string(), channelId: z.string() }),
});
