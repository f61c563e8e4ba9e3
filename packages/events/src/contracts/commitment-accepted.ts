import { z } from 'zod';
import { defineEvent } from '../contract';

export const commitmentAccepted = defineEvent('commitment.accepted.v1', {
  subject: 'Commitment',
  meaning: 'Someone gave their word: an offer became a promise.',
  data: z.object({
    promiserId: z.string(),
    promisedToId: z.string(),
    taskId: z.string().nullable(),
    dueAt: z.coerce.date().nullable(),
  }),
});
