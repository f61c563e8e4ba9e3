import { z } from 'zod';
import { defineEvent } from '../contract';

export const networkEdited = defineEvent('network.edited.v1', {
  subject: 'Network',
  meaning: 'A network changed its name, topic or time zone.',
  data: z.object({ name: z.string(), topic: z.string(), timeZone: z.string() }),
});
