import { defineJob } from '@trama/runtime';
import { z } from 'zod';

/** Looks for periods that have ended and for evaluations that were forgotten. What one run misses the next one finds. */
export const planJob = defineJob({
  queue: 'evaluation.plan',
  data: z.object({}),
  id: () => 'plan',
  attempts: 1,
});
