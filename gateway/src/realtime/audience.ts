import type { EventOf } from '@trama/events';
import type { Principal } from '../authentication/principal';

/** Whether an event of a network that they are in is meant for them. */
export function mayLearn({ viewer, memberId }: Principal, { networkId, audience }: EventOf): boolean {
  if (audience === 'NETWORK') return true;
  if (audience === 'STEWARDS') return viewer.roleIn(networkId) === 'STEWARD';
  return audience.includes(memberId);
}
