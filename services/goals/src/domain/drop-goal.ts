import { goalDropped } from '@trama/events';
import { allow, type Viewer } from '@trama/identity';
import type { Goal } from './goal';
import { goalMoment } from './goal-moment';
import type { Ports } from './ports';
import { requireState } from './require-state';
import { remark } from './wording';

interface DropGoalInput {
  readonly goalId: string;
  readonly lessons: string;
  readonly at?: Date | null;
  readonly idempotencyKey?: string | null;
}

/** PROPOSED or ADOPTED → DROPPED, never without saying what was learnt. */
export function drop(goal: Goal, lessons: string, at: Date): Goal {
  requireState(goal, 'PROPOSED', 'ADOPTED');
  return { ...goal, state: 'DROPPED', endedAt: at, lessons: remark('lessons', lessons) };
}

export const dropGoal =
  ({ goals, inTransaction, now }: Pick<Ports, 'goals' | 'inTransaction' | 'now'>) =>
  (viewer: Viewer, input: DropGoalInput): Promise<Goal> =>
    inTransaction({ viewer, once: { mutation: 'dropGoal', input } }, async (tx) => {
      const goal = await goals.get(input.goalId, tx);
      allow(viewer, 'goal.drop', goal);
      const at = goalMoment(viewer, goal, input.at, now());
      const dropped = await goals.save(drop(goal, input.lessons, at), tx);
      await tx.emit(goalDropped, { subject: goal, audience: 'NETWORK', data: goal, occurredAt: at });
      return dropped;
    });
