import { refuse } from '@trama/errors';
import { goalObjected } from '@trama/events';
import { allow, type Viewer } from '@trama/identity';
import { uuidv7 } from 'uuidv7';
import type { Goal } from './goal';
import { goalMoment } from './goal-moment';
import type { Ports } from './ports';
import { requireState } from './require-state';
import { remark } from './wording';

const MOST_OBJECTIONS = 100;

interface ObjectToGoalInput {
  readonly goalId: string;
  readonly reason: string;
  readonly at?: Date | null;
  readonly idempotencyKey?: string | null;
}

/** The goal with one more objection, which waits for an answer. */
export function object(goal: Goal, { memberId, reason, at }: { memberId: string; reason: string; at: Date }): Goal {
  requireState(goal, 'PROPOSED');
  if (goal.objections.length >= MOST_OBJECTIONS)
    throw refuse('CONFLICT', `It met ${MOST_OBJECTIONS} objections: talk before it goes on.`, { state: goal.state });
  const objection = {
    id: uuidv7(),
    memberId,
    reason: remark('reason', reason),
    at,
    answer: null,
    answeredById: null,
    answeredAt: null,
  };
  return { ...goal, objections: [...goal.objections, objection] };
}

export const objectToGoal =
  ({ goals, inTransaction, now }: Pick<Ports, 'goals' | 'inTransaction' | 'now'>) =>
  (viewer: Viewer, input: ObjectToGoalInput): Promise<Goal> =>
    inTransaction({ viewer, once: { mutation: 'objectToGoal', input } }, async (tx) => {
      const goal = await goals.get(input.goalId, tx);
      allow(viewer, 'goal.object', goal);
      const at = goalMoment(viewer, goal, input.at, now());
      const objected = await goals.save(object(goal, { ...input, memberId: viewer.memberId, at }), tx);
      const data = { ownerId: goal.ownerId, objectorId: viewer.memberId };
      await tx.emit(goalObjected, { subject: goal, audience: 'NETWORK', data, occurredAt: at });
      return objected;
    });
