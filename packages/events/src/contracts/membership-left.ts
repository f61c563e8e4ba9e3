import { z } from 'zod';
import { defineEvent } from '../contract';

export const membershipLeft = defineEvent('membership.left.v1', {
  subject: 'Membership',
  meaning: 'Someone left the network.',
  data: z.object({ memberId: z.string() }),
});
