import type { EventOf } from '@trama/events';
import { may } from '@trama/identity';
import type { Principal } from '../authentication/principal';

/** Whether someone may learn of an event: it is of a network that they are in, and meant for them there. */
export function mayLearn({ viewer, memberId }: Principal, event: EventOf): boolean {
  if (!may(viewer, 'network.see', event)) return false;
  const { networkId, audience } = event;
  if (audience === 'NETWORK') return true;
  if (audience === 'STEWARDS') return viewer.roleIn(networkId) === 'STEWARD';
  return audience.includes(memberId);
}
