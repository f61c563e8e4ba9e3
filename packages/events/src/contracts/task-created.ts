import { z } from 'zod';
import { defineEvent } from '../contract';

export const taskCreated = defineEvent('task.created.v1', {
  subject: 'Task',
  meaning: 'Someone wrote down what there is to do.',
  data: z.object({ createdById: z.string(), goalId: z.string().nullable() }),
});
