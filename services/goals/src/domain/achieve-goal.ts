import { goalAchieved } from '@trama/events';
import { allow, type Viewer } from '@trama/identity';
import type { Goal } from './goal';
import { goalMoment } from './goal-moment';
import type { Ports } from './ports';
import { requireState } from './require-state';
import { remark } from './wording';

interface AchieveGoalInput {
  readonly goalId: string;
  readonly lessons?: string | null;
  readonly at?: Date | null;
  readonly idempotencyKey?: string | null;
}

/** ADOPTED → ACHIEVED. People say that it is reached, not its indicators. */
export function achieve(goal: Goal, lessons: string | null | undefined, at: Date): Goal {
  requireState(goal, 'ADOPTED');
  return {
    ...goal,
    state: 'ACHIEVED',
    endedAt: at,
    lessons: lessons == null ? null : remark('lessons', lessons),
  };
}

export const achieveGoal =
  ({ goals, inTransaction, now }: Pick<Ports, 'goals' | 'inTransaction' | 'now'>) =>
  (viewer: Viewer, input: AchieveGoalInput): Promise<Goal> =>
    inTransaction({ viewer, once: { mutation: 'achieveGoal', input } }, async (tx) => {
      const goal = await goals.get(input.goalId, tx);
      allow(viewer, 'goal.achieve', goal);
      const at = goalMoment(viewer, goal, input.at, now());
      const achieved = await goals.save(achieve(goal, input.lessons, at), tx);
      await tx.emit(goalAchieved, { subject: goal, audience: 'NETWORK', data: goal, occurredAt: at });
      return achieved;
    });
