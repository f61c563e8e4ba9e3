import { z } from 'zod';
import { defineEvent } from '../contract';

export const evaluationFailed = defineEvent('evaluation.failed.v1', {
  subject: 'Evaluation',
  meaning: 'An evaluation could not be made; nothing of it is kept.',
  data: z.object({ asOf: z.coerce.date() }),
});
