import { defineJob } from '@trama/runtime';
import { z } from 'zod';
import { MOST_ATTEMPTS } from '../domain/carry-out-evaluation';

/** The queue only wakes a worker: the evaluation in MongoDB says whether there is anything left to do. */
export const evaluateJob = defineJob({
  queue: 'evaluation.evaluate',
  data: z.object({ evaluationId: z.string() }),
  id: ({ evaluationId }) => evaluationId,
  attempts: MOST_ATTEMPTS,
});
