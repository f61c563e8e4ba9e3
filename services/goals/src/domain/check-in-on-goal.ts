import { refuse } from '@trama/errors';
import { goalCheckedIn } from '@trama/events';
import { allow, type Viewer } from '@trama/identity';
import { uuidv7 } from 'uuidv7';
import type { CheckIn } from './check-in';
import type { Goal } from './goal';
import { goalMoment } from './goal-moment';
import { measurable, withReading } from './indicator';
import type { Ports } from './ports';
import { progress } from './progress';
import { requireState } from './require-state';
import { remark } from './wording';

interface CheckInInput {
  readonly goalId: string;
  readonly indicatorId: string;
  readonly value: number;
  readonly note?: string | null;
  readonly at?: Date | null;
  readonly idempotencyKey?: string | null;
}

/** The goal after a check-in on one of its indicators. */
export function withCheckIn(goal: Goal, { indicatorId, value, at }: CheckIn): Goal {
  requireState(goal, 'ADOPTED');
  if (!goal.indicators.some(({ id }) => id === indicatorId))
    throw refuse('NOT_FOUND', 'This goal has no such indicator.', { field: 'indicatorId' });
  return {
    ...goal,
    indicators: goal.indicators.map((one) => (one.id === indicatorId ? withReading(one, { value, at }) : one)),
  };
}

export const checkIn =
  ({ goals, checkIns, inTransaction, now }: Pick<Ports, 'goals' | 'checkIns' | 'inTransaction' | 'now'>) =>
  (viewer: Viewer, input: CheckInInput): Promise<{ goal: Goal; checkIn: CheckIn }> =>
    inTransaction({ viewer, once: { mutation: 'checkIn', input } }, async (tx) => {
      const goal = await goals.get(input.goalId, tx);
      allow(viewer, 'goal.checkIn', goal);
      const made: CheckIn = {
        id: uuidv7(),
        networkId: goal.networkId,
        goalId: goal.id,
        indicatorId: input.indicatorId,
        memberId: viewer.memberId,
        value: measurable('value', input.value),
        note: input.note == null ? null : remark('note', input.note),
        at: goalMoment(viewer, goal, input.at, now()),
      };
      const saved = await goals.save(withCheckIn(goal, made), tx);
      await checkIns.add(made, tx);
      const data = { ownerId: goal.ownerId, ...made, progress: progress(saved.indicators) };
      await tx.emit(goalCheckedIn, { subject: goal, audience: 'NETWORK', data, occurredAt: made.at });
      return { goal: saved, checkIn: made };
    });
