import { z } from 'zod';
import { defineEvent } from '../contract';

export const goalProposed = defineEvent('goal.proposed.v1', {
  subject: 'Goal',
  meaning: 'Someone put a goal before the network.',
  data: z.object({ ownerId: z.string(), title: z.string() }),
});
