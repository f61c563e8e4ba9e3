import { refuse } from '@trama/errors';
import { stateAt, type Invitation } from './invitation';

/** Refuses with CONFLICT, naming the state, an invitation that was answered, taken back or has expired. */
export function requireOpen(invitation: Invitation, at: Date): void {
  const state = stateAt(invitation, at);
  if (state === 'EXPIRED')
    throw refuse('CONFLICT', 'This invitation has expired: ask whoever sent it for a new one.', { state });
  if (state !== 'OPEN') throw refuse('CONFLICT', `This invitation is ${state} by now.`, { state });
}
