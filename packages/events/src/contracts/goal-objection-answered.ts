import { z } from 'zod';
import { defineEvent } from '../contract';

export const goalObjectionAnswered = defineEvent('goal.objection-answered.v1', {
  subject: 'Goal',
  meaning: 'An objection to a proposed goal was answered.',
  data: z.object({ ownerId: z.string(), objectorId: z.string(), answeredById: z.string() }),
});
