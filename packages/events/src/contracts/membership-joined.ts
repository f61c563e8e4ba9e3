import { NetworkRole } from '@trama/identity';
import { z } from 'zod';
import { defineEvent } from '../contract';

export const membershipJoined = defineEvent('membership.joined.v1', {
  subject: 'Membership',
  meaning: 'Someone joined the network.',
  data: z.object({ memberId: z.string(), role: z.enum(NetworkRole), joinedAt: z.coerce.date() }),
});
