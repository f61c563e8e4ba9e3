import { z } from 'zod';
import { defineEvent } from '../contract';

export const goalAchieved = defineEvent('goal.achieved.v1', {
  subject: 'Goal',
  meaning: 'A goal was reached.',
  data: z.object({ ownerId: z.string() }),
});
