import { refusal } from '@trama/testkit';
import { aGoal, anObjection } from '../../test/goals';
import { achieve } from './achieve-goal';
import { adopt } from './adopt-goal';
import { answer } from './answer-objection';
import { withCheckIn } from './check-in-on-goal';
import { drop } from './drop-goal';
import type { GoalState } from './goal';
import { object } from './object-to-goal';
import { revise } from './revise-goal';

const noon = new Date('2026-03-01T12:00:00Z');
const goalIn = (state: GoalState) => aGoal({ state, objections: [anObjection({ answer: 'I do.' })] });
const checkIn = {
  id: 'c1',
  networkId: 'valley',
  goalId: 'orchard',
  indicatorId: 'trees',
  memberId: 'gil',
  value: 60,
  note: null,
  at: noon,
};

const steps = {
  revise: (goal) => revise(goal, { version: 1, title: 'Trees', description: 'Many.' }, noon),
  object: (goal) => object(goal, { memberId: 'gil', reason: 'Too many.', at: noon }),
  answer: (goal) => answer(goal, anObjection(), { by: 'ana', answer: 'Then fewer.', at: noon }),
  adopt: (goal) => adopt(goal, noon),
  'check in': (goal) => withCheckIn(goal, checkIn),
  achieve: (goal) => achieve(goal, null, noon),
  drop: (goal) => drop(goal, 'Promises come first.', noon),
} satisfies Record<string, (goal: ReturnType<typeof aGoal>) => unknown>;

const allowed: Readonly<Record<GoalState, readonly string[]>> = {
  PROPOSED: ['revise', 'object', 'answer', 'adopt', 'drop'],
  ADOPTED: ['check in', 'achieve', 'drop'],
  ACHIEVED: [],
  DROPPED: [],
};

describe.each(Object.keys(allowed) as GoalState[])('a goal that is %s', (state) => {
  it.each(Object.entries(steps))('may be followed by: %s, or says what it is by now', (name, step) => {
    if (allowed[state].includes(name)) expect(() => step(goalIn(state))).not.toThrow();
    else expect(() => step(goalIn(state))).toThrow(refusal('CONFLICT', { state }));
  });
});

it('is not adopted over an objection that nobody answered', () => {
  const goal = aGoal({ objections: [anObjection({ answer: 'I do.' }), anObjection({ id: 'frost' })] });
  expect(() => adopt(goal, noon)).toThrow(refusal('CONFLICT', { state: 'PROPOSED', objectionId: 'frost' }));
});

it('keeps each text that it had', () => {
  const once = revise(aGoal(), { version: 1, title: 'A hundred trees', description: 'To begin with.' }, noon);
  const twice = revise(once, { version: 1, title: 'Trees', description: 'Some.' }, noon);
  expect(twice.revisions).toEqual([
    { revision: 1, title: 'Two hundred trees', description: 'On the meadow by the river.', at: noon },
    { revision: 2, title: 'A hundred trees', description: 'To begin with.', at: noon },
  ]);
});

it('stands where the latest check-in in time says, in whatever order they come', () => {
  const earlier = new Date('2026-02-01T12:00:00Z');
  const late = withCheckIn(withCheckIn(aGoal({ state: 'ADOPTED' }), checkIn), { ...checkIn, value: 20, at: earlier });
  expect(late.indicators[0]?.latest).toEqual({ value: 60, at: noon });
});
