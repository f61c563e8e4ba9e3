import { z } from 'zod';
import { defineEvent } from '../contract';

export const commitmentKept = defineEvent('commitment.kept.v1', {
  subject: 'Commitment',
  meaning: 'The one it was made to says that a promise was kept.',
  data: z.object({
    promiserId: z.string(),
    promisedToId: z.string(),
    taskId: z.string().nullable(),
    dueAt: z.coerce.date().nullable(),
  }),
});
