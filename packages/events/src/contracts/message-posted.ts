import { z } from 'zod';
import { defineEvent } from '../contract';

export const messagePosted = defineEvent('message.posted.v1', {
  subject: 'Message',
  meaning: 'Someone said something, to those named or to all in the channel.',
  data: z.object({
    authorId: z.string(),
    channelId: z.string(),
    kind: z.enum(['INFORMATION', 'QUESTION', 'STRATEGY', 'LESSON', 'INTELLIGENCE', 'REFLECTION']),
    toIds: z.array(z.string()),
    replyTo: z.object({ messageId: z.string(), authorId: z.string() }).nullable(),
  }),
});
