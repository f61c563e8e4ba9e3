import { refuse } from '@trama/errors';
import { goalRevised } from '@trama/events';
import { allow, type Viewer } from '@trama/identity';
import type { Goal } from './goal';
import type { Ports } from './ports';
import { requireState } from './require-state';
import { wording } from './wording';

const MOST_REVISIONS = 50;

interface ReviseGoalInput {
  readonly goalId: string;
  readonly version: number;
  readonly title: string;
  readonly description: string;
  readonly idempotencyKey?: string | null;
}

/** The goal in other words, while it is proposed; the words that it had are kept. */
export function revise(goal: Goal, input: Omit<ReviseGoalInput, 'goalId'>, at: Date): Goal {
  requireState(goal, 'PROPOSED');
  if (goal.version !== input.version) throw refuse('STALE_VERSION');
  const { title, description, revisions } = goal;
  if (revisions.length >= MOST_REVISIONS)
    throw refuse('CONFLICT', `It was revised ${MOST_REVISIONS} times: propose it anew.`, { state: goal.state });
  return {
    ...goal,
    ...wording(input),
    revisions: [...revisions, { revision: revisions.length + 1, title, description, at }],
  };
}

export const reviseGoal =
  ({ goals, inTransaction, now }: Pick<Ports, 'goals' | 'inTransaction' | 'now'>) =>
  (viewer: Viewer, input: ReviseGoalInput): Promise<Goal> =>
    inTransaction({ viewer, once: { mutation: 'reviseGoal', input } }, async (tx) => {
      const goal = await goals.get(input.goalId, tx);
      allow(viewer, 'goal.revise', goal);
      const revised = await goals.save(revise(goal, input, now()), tx);
      const data = { ownerId: revised.ownerId, revision: revised.revisions.length + 1 };
      await tx.emit(goalRevised, { subject: revised, audience: 'NETWORK', data });
      return revised;
    });
