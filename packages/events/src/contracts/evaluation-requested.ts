import { z } from 'zod';
import { defineEvent } from '../contract';

export const evaluationRequested = defineEvent('evaluation.requested.v1', {
  subject: 'Evaluation',
  meaning: 'Someone asked how the network is doing.',
  data: z.object({ asOf: z.coerce.date() }),
});
