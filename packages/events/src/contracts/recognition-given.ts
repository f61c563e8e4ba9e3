import { z } from 'zod';
import { defineEvent } from '../contract';

export const recognitionGiven = defineEvent('recognition.given.v1', {
  subject: 'Recognition',
  meaning: 'Someone thanked another for a contribution, and said why.',
  data: z.object({
    fromId: z.string(),
    toId: z.string(),
    contribution: z.object({ type: z.enum(['Task', 'Commitment', 'Message']), id: z.string() }),
  }),
});
