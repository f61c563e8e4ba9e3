import fc from 'fast-check';
import { type Known, recordOf } from '../../../test/record-of';
import { Facts } from '../../facts/facts';
import type { GoalRecord } from '../../record/network-record';
import { alignment } from './alignment';
import { goals } from './index';
import { progress } from './progress';
import { unattended } from './unattended';

const day = 86_400_000;
const asOf = 100 * day;

const network = (known: Known): Facts => new Facts(recordOf({ asOf, ...known }));

const goal = (some: Partial<GoalRecord>): GoalRecord => ({
  ...{ adoptedAt: 0, lastCheckInAt: null, progress: null },
  ...some,
});

describe('progress', () => {
  const of = (...some: (number | null)[]) =>
    progress.of(network({ goals: some.map((each) => goal({ progress: each })) }));

  it('is the mean of the goals that tell it', () => expect(of(0.25, 1, null, 0)).toBe(1.25 / 3));
  it('is nothing where none tells it', () => expect([of(), of(null)]).toEqual([null, null]));
  it('has the same bits in whatever order goals come', () =>
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (some) =>
        expect(of(...some.toReversed())).toBe(of(...some)),
      ),
    ));
});

describe('alignment', () => {
  const of = (active: number, towardsGoals: number) => alignment.of(network({ work: { active, towardsGoals } }));

  it('is the share of open work that serves a goal', () => expect(of(4, 3)).toBe(0.75));
  it('is nothing where there is no work', () => expect(of(0, 0)).toBeNull());
  it.each([
    [1, 2],
    [-1, -1],
    [1.5, 1],
    [NaN, 0],
  ])('refuses work of %p tasks, %p of them towards goals', (active, towardsGoals) =>
    expect(() => of(active, towardsGoals)).toThrow(
      `work cannot be ${towardsGoals} tasks towards goals of ${active} open`,
    ),
  );
});

describe('goals unattended', () => {
  const of = (...some: Partial<GoalRecord>[]) => unattended.of(network({ goals: some.map(goal) }));
  const checkedIn = (days: number): Partial<GoalRecord> => ({ lastCheckInAt: days * day });

  it('wait since the last check-in: the one in the middle', () =>
    expect(of(checkedIn(99), checkedIn(10), checkedIn(80))).toBe(20));
  it('are between the two in the middle where their number is even', () =>
    expect(of(checkedIn(99), checkedIn(96), checkedIn(90), checkedIn(1))).toBe(7));
  it('wait since they were adopted where nobody ever checked in', () => expect(of({ adoptedAt: 70 * day })).toBe(30));
  it('are young again once they are adopted anew', () =>
    expect(of({ adoptedAt: 70 * day, lastCheckInAt: day })).toBe(30));
  it('may be attended to right now', () => expect(of({ lastCheckInAt: asOf })).toBe(0));
  it('are nothing where there are no goals', () => expect(of()).toBeNull());
});

it.each<[string, Partial<GoalRecord>, string]>([
  ['adopted at no moment', { adoptedAt: NaN }, 'was adopted at NaN'],
  ['adopted in the future', { adoptedAt: asOf + 1 }, 'was adopted at 8640000001'],
  ['checked in on in the future', { lastCheckInAt: asOf + 1 }, 'was checked in on at 8640000001'],
  ['checked in on at no moment', { lastCheckInAt: -Infinity }, 'was checked in on at -Infinity'],
  ['more than reached', { progress: 1.1 }, 'has the progress 1.1'],
  ['of a progress that is none', { progress: NaN }, 'has the progress NaN'],
])('a goal cannot be %s', (_, wrong, message) => {
  const facts = network({ goals: [goal({}), goal(wrong)] });
  for (const measure of goals.filter(({ name }) => name !== 'goals.alignment'))
    expect(() => measure.of(facts)).toThrow(`goals[1] ${message}`);
});
