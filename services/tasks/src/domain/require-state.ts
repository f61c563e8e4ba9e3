import { refuse } from '@trama/errors';
import type { Commitment, CommitmentState } from './commitment';

/** Refuses with CONFLICT a step for which the promise is not in this state. */
export function requireState({ state }: Commitment, needed: CommitmentState): void {
  if (state !== needed) throw refuse('CONFLICT', `It is ${state} by now; this needs it ${needed}.`, { state });
}
