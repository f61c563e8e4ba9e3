import { z } from 'zod';
import { defineEvent } from '../contract';

export const networkCreated = defineEvent('network.created.v1', {
  subject: 'Network',
  meaning: 'Someone founded a network and became its first steward.',
  data: z.object({ name: z.string(), topic: z.string(), timeZone: z.string() }),
});
