import { z } from 'zod';
import { defineEvent } from '../contract';

export const taskEdited = defineEvent('task.edited.v1', {
  subject: 'Task',
  meaning: 'A task changed its words, its goal or its time.',
  data: z.object({ createdById: z.string(), goalId: z.string().nullable() }),
});
