import { z } from 'zod';
import { defineEvent } from '../contract';

export const commitmentDeclined = defineEvent('commitment.declined.v1', {
  subject: 'Commitment',
  meaning: 'Someone asked for a promise said no.',
  data: z.object({
    promiserId: z.string(),
    promisedToId: z.string(),
    taskId: z.string().nullable(),
    dueAt: z.coerce.date().nullable(),
  }),
});
