import { z } from 'zod';
import { defineEvent } from '../contract';

export const commitmentWithdrawn = defineEvent('commitment.withdrawn.v1', {
  subject: 'Commitment',
  meaning: 'Someone took their promise back, with a reason.',
  data: z.object({
    promiserId: z.string(),
    promisedToId: z.string(),
    taskId: z.string().nullable(),
    dueAt: z.coerce.date().nullable(),
  }),
});
