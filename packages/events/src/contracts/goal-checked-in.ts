import { z } from 'zod';
import { defineEvent } from '../contract';

export const goalCheckedIn = defineEvent('goal.checked-in.v1', {
  subject: 'Goal',
  meaning: 'Someone reported where an indicator of a goal stands, and with it how far the goal has come, 0 to 1.',
  data: z.object({
    ownerId: z.string(),
    memberId: z.string(),
    indicatorId: z.string(),
    value: z.number(),
    progress: z.number().min(0).max(1).nullable().optional(),
  }),
});
