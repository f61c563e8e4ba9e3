import { NetworkRole } from '@trama/identity';
import { z } from 'zod';
import { defineEvent } from '../contract';

export const membershipRoleChanged = defineEvent('membership.role-changed.v1', {
  subject: 'Membership',
  meaning: 'A member has another role in the network.',
  data: z.object({ memberId: z.string(), role: z.enum(NetworkRole) }),
});
