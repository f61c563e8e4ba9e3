import { z } from 'zod';
import { defineEvent } from '../contract';

export const evaluationCompleted = defineEvent('evaluation.completed.v1', {
  subject: 'Evaluation',
  meaning: 'An evaluation is there to be read.',
  data: z.object({ asOf: z.coerce.date(), periodStart: z.coerce.date().nullable(), definitionVersion: z.int() }),
});
