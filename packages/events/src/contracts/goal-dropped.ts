import { z } from 'zod';
import { defineEvent } from '../contract';

export const goalDropped = defineEvent('goal.dropped.v1', {
  subject: 'Goal',
  meaning: 'A goal was given up, with what was learnt.',
  data: z.object({ ownerId: z.string() }),
});
