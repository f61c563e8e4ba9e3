import { refuse } from '@trama/errors';
import type { Goal, GoalState } from './goal';

/** Refuses with CONFLICT a step for which the goal is in none of these states. */
export function requireState({ state }: Goal, ...needed: readonly GoalState[]): void {
  if (!needed.includes(state))
    throw refuse('CONFLICT', `The goal is ${state} by now; this needs it ${needed.join(' or ')}.`, { state });
}
