import fc from 'fast-check';
import { factsOf, graphOf } from '../../../test/facts-of';
import { graphs } from '../../../test/arbitrary-graph';
import { ratingsOf } from '../../../test/ratings-of';
import type { ReviewRecord } from '../../record/network-record';
import type { TieGraph } from '../../graph/tie-graph';
import { agreementAlpha } from './agreement-alpha';
import { agreementResponseRate } from './agreement-response-rate';
import { perceptionGap } from './perception-gap';

const review = (some: Partial<ReviewRecord> = {}): ReviewRecord => ({
  asked: 4,
  answered: [0, 1],
  stated: stated(),
  ratings: ratingsOf(),
  ...some,
});

const stated = (...ties: readonly (readonly [from: number, to: number])[]): ReviewRecord['stated'] => ({
  from: Uint32Array.from(ties, ([from]) => from),
  to: Uint32Array.from(ties, ([, to]) => to),
});

const gap = (graph: TieGraph, some?: Partial<ReviewRecord>) =>
  perceptionGap.of(factsOf(graph, { review: some ? review(some) : null }));

describe('the gap between the ties that people state and those that are measured', () => {
  const graph = graphOf('ana>ben, ana>cho, ben>ana, cho>ana, dan');

  it('is none where people see what is there', () =>
    expect(gap(graph, { stated: stated([0, 1], [0, 2], [1, 0]) })).toBe(0));
  it('is full where nothing stated is there', () => expect(gap(graph, { stated: stated([0, 3], [1, 3]) })).toBe(1));
  it('counts what is only stated and what is only measured', () =>
    expect(gap(graph, { stated: stated([0, 1], [0, 3]) })).toBe(1 - 1 / 4));
  it('asks who answered alone', () =>
    expect(gap(graph, { answered: [0], stated: stated([0, 1], [0, 2], [2, 3], [1, 3]) })).toBe(0));
  it('tells directions apart', () =>
    expect(gap(graphOf('ana>ben'), { answered: [1], stated: stated([1, 0]) })).toBe(1));
  it('counts a tie once, and none to oneself', () =>
    expect(gap(graph, { answered: [1], stated: stated([1, 0], [1, 0], [1, 1]) })).toBe(0));
  it('counts an answer once', () => expect(gap(graph, { answered: [1, 1], stated: stated([1, 3]) })).toBe(1));

  it('is nothing where nobody was asked, or there is nothing to compare', () => {
    expect(gap(graph)).toBeNull();
    expect(gap(graph, { answered: [], stated: stated([0, 1]) })).toBeNull();
    expect(gap(graph, { answered: [3] })).toBeNull();
  });

  it('refuses people who are not there', () => {
    expect(() => gap(graph, { stated: stated([0, 4]) })).toThrow('Person 4 is stated as tied by 0');
    expect(() => gap(graph, { stated: stated([9, 0]) })).toThrow('Person 9 states a tie to 0');
    expect(() => gap(graph, { answered: [7] })).toThrow('Person 7 answered the review');
  });

  it('is what sets of ties say', () =>
    fc.assert(
      fc.property(
        graphs(8).chain((some) => {
          const person = fc.nat({ max: Math.max(0, some.size - 1) });
          const ties = fc.array(fc.tuple(person, person), { maxLength: some.size === 0 ? 0 : 40 });
          return fc.tuple(fc.constant(some), fc.subarray([...Array(some.size).keys()]), ties);
        }),
        ([some, answered, ties]) => {
          const said = new Set(ties.filter(([i, j]) => i !== j && answered.includes(i)).map(([i, j]) => `${i} ${j}`));
          const there = new Set<string>();
          for (const i of answered)
            for (let k = some.given.offsets[i]!; k < some.given.offsets[i + 1]!; k++)
              there.add(`${i} ${some.given.columns[k]}`);
          const either = new Set([...said, ...there]).size;
          const both = [...said].filter((tie) => there.has(tie)).length;
          const expected = either === 0 ? null : 1 - both / either;
          expect(gap(some, { answered, stated: stated(...ties) })).toBe(expected);
        },
      ),
      { numRuns: 500 },
    ));
});

describe('the agreement of those who answer', () => {
  const nobody = graphOf('ana, ben, cho, dan');
  const measured = (some: ReviewRecord | null) => {
    const facts = factsOf(nobody, { review: some });
    return [agreementAlpha.of(facts), agreementResponseRate.of(facts)];
  };

  it('is told with how many they are', () => {
    const ratings = ratingsOf([0, 0, 1], [0, 1, 5], [1, 0, 1], [1, 1, 5]);
    expect(measured(review({ ratings }))).toEqual([1, 0.5]);
  });

  it('is nothing where nobody was asked, or nobody answered', () => {
    expect(measured(null)).toEqual([null, null]);
    expect(measured(review({ asked: 0, answered: [] }))).toEqual([null, null]);
    expect(measured(review({ answered: [] }))).toEqual([null, 0]);
  });

  it('cannot be of more people than were asked', () =>
    expect(() => measured(review({ asked: 1 }))).toThrow('2 people answered the review, but 1 were asked'));
});
