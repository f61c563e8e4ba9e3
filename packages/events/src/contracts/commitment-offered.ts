import { z } from 'zod';
import { defineEvent } from '../contract';

export const commitmentOffered = defineEvent('commitment.offered.v1', {
  subject: 'Commitment',
  meaning: 'Someone was asked for a promise.',
  data: z.object({
    promiserId: z.string(),
    promisedToId: z.string(),
    taskId: z.string().nullable(),
    dueAt: z.coerce.date().nullable(),
  }),
});
