import { refuse } from '@trama/errors';
import { goalAdopted } from '@trama/events';
import { allow, type Viewer } from '@trama/identity';
import type { Goal } from './goal';
import { goalMoment } from './goal-moment';
import type { Ports } from './ports';
import { requireState } from './require-state';

interface AdoptGoalInput {
  readonly goalId: string;
  readonly at?: Date | null;
  readonly idempotencyKey?: string | null;
}

/** PROPOSED → ADOPTED, once every objection is answered. */
export function adopt(goal: Goal, at: Date): Goal {
  requireState(goal, 'PROPOSED');
  const standing = goal.objections.find(({ answer }) => answer === null);
  if (standing)
    throw refuse('CONFLICT', 'An objection stands: the goal’s owner answers it first.', {
      state: goal.state,
      objectionId: standing.id,
    });
  return { ...goal, state: 'ADOPTED', adoptedAt: at };
}

export const adoptGoal =
  ({ goals, inTransaction, now }: Pick<Ports, 'goals' | 'inTransaction' | 'now'>) =>
  (viewer: Viewer, input: AdoptGoalInput): Promise<Goal> =>
    inTransaction({ viewer, once: { mutation: 'adoptGoal', input } }, async (tx) => {
      const goal = await goals.get(input.goalId, tx);
      allow(viewer, 'goal.adopt', goal);
      const at = goalMoment(viewer, goal, input.at, now());
      const adopted = await goals.save(adopt(goal, at), tx);
      const data = { ownerId: goal.ownerId, adoptedById: viewer.memberId };
      await tx.emit(goalAdopted, { subject: goal, audience: 'NETWORK', data, occurredAt: at });
      return adopted;
    });
