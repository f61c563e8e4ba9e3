import { z } from 'zod';
import { defineEvent } from '../contract';

export const goalCheckedIn = defineEvent('goal.checked-in.v1', {
  subject: 'Goal',
  meaning: 'Someone reported where an indicator of a goal stands.',
  data: z.object({ ownerId: z.string(), memberId: z.string(), indicatorId: z.string(), value: z.number() }),
});
