import { z } from 'zod';
import { defineEvent } from '../contract';

export const goalAdopted = defineEvent('goal.adopted.v1', {
  subject: 'Goal',
  meaning: 'The network made a proposed goal its own.',
  data: z.object({ ownerId: z.string(), adoptedById: z.string() }),
});
