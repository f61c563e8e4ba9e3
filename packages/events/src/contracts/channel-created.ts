import { z } from 'zod';
import { defineEvent } from '../contract';

export const channelCreated = defineEvent('channel.created.v1', {
  subject: 'Channel',
  meaning: 'The network has a new place to talk.',
  data: z.object({ name: z.string() }),
});
