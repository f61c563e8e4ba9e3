import type { Act, Ref } from './act';
import type { Chance } from './chance';
import { personNamed } from './conversation';
import { people, type Circle } from './people';
import type { Phase } from './phases';
import { chores, excuses, refusals, thanks } from './words';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** The goal that a circle's work serves, from the day on which it was adopted. */
const goals: Readonly<Record<Circle, { readonly ref: Ref; readonly from: number; readonly to: number }>> = {
  trees: { ref: 'orchard', from: 15, to: 365 },
  tools: { ref: 'shed', from: 37, to: 334 },
  market: { ref: 'market', from: 204, to: 365 },
};

/** A task is written down and offered; accepted or not; done or not; and the one it was promised to says so. */
export function work(phase: Phase, day: number, at: Date, ref: Ref, chance: Chance): Act[] {
  const asker = chance.happens(phase.throughAna) ? personNamed('Ana') : chance.oneOf(people);
  const goal = goals[asker.circle];
  const doer = chance.oneOf(
    people.filter(
      ({ name, circle }) => name !== asker.name && (circle === asker.circle || chance.happens(phase.acrossCircles)),
    ),
  );
  const commitment = `${ref}c`;
  /** So many days and some hours later; always after the offer, which is a quarter of an hour after the start. */
  const after = (days: number): Date => new Date(at.getTime() + days * DAY + chance.between(20, 300) * (HOUR / 60));

  const acts: Act[] = [
    {
      does: 'creates',
      by: asker.name,
      at,
      ref,
      title: chance.oneOf(chores[asker.circle]),
      goal: goal.from <= day && day < goal.to ? goal.ref : null,
    },
    {
      does: 'offers',
      by: asker.name,
      at: new Date(at.getTime() + HOUR / 4),
      ref: commitment,
      task: ref,
      to: doer.name,
    },
  ];
  if (chance.happens(0.12))
    return [...acts, { does: 'declines', by: doer.name, at: after(0), commitment, reason: chance.oneOf(refusals) }];
  acts.push({ does: 'accepts', by: doer.name, at: after(0), commitment });
  if (!chance.happens(phase.kept)) {
    acts.push(
      chance.happens(0.2)
        ? { does: 'withdraws', by: doer.name, at: after(3), commitment, reason: chance.oneOf(excuses) }
        : { does: 'settles', by: asker.name, at: after(14), commitment, kept: false },
    );
    return acts;
  }
  acts.push(
    { does: 'completes', by: doer.name, at: after(4), task: ref },
    { does: 'settles', by: asker.name, at: after(6), commitment, kept: true },
  );
  if (chance.happens(0.35)) {
    acts.push({
      does: 'recognises',
      by: asker.name,
      at: after(7),
      to: doer.name,
      reason: chance.oneOf(thanks),
      contribution: { type: 'Task', ref },
    });
  }
  return acts;
}
