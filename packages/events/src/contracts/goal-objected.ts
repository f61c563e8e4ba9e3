import { z } from 'zod';
import { defineEvent } from '../contract';

export const goalObjected = defineEvent('goal.objected.v1', {
  subject: 'Goal',
  meaning: 'Someone objected to a proposed goal; it waits for an answer.',
  data: z.object({ ownerId: z.string(), objectorId: z.string() }),
});
