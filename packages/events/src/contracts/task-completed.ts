import { z } from 'zod';
import { defineEvent } from '../contract';

export const taskCompleted = defineEvent('task.completed.v1', {
  subject: 'Task',
  meaning: 'A task was done by the one who had taken it on.',
  data: z.object({ assigneeId: z.string(), createdById: z.string(), goalId: z.string().nullable() }),
});
