import { refuse } from '@trama/errors';
import type { Member } from './member';
import type { Membership } from './membership';

/** A network is never without a steward. `others`: how many more stewards it has. */
export function requireAnotherSteward({ role }: Membership, others: number, remedy: string): void {
  if (role === 'STEWARD' && others === 0)
    throw refuse('CONFLICT', `The network would be left without a steward. ${remedy}`, { state: 'LAST_STEWARD' });
}

/** Someone who is known from a record alone cannot act, so a network in their hands would be in nobody's. */
export function requireAbleToSteward({ hasSignedIn }: Member): void {
  if (!hasSignedIn)
    throw refuse('CONFLICT', 'They have not signed in yet, so they could not act as a steward. Choose someone else.', {
      state: 'NOT_SIGNED_IN',
    });
}
