import { z } from 'zod';
import { defineEvent } from '../contract';

export const goalRevised = defineEvent('goal.revised.v1', {
  subject: 'Goal',
  meaning: 'The owner changed a proposed goal; the earlier text is kept.',
  data: z.object({ ownerId: z.string(), revision: z.int() }),
});
