import fc from 'fast-check';
import { type Deed, kinds, recordOf } from '../../test/record-of';
import { Facts } from '../facts/facts';
import { measures } from './index';

const people = ['ana', 'ben', 'cho', 'dan', 'eve'];
const ids = fc.constantFrom('x', 'y', 'z');

const deeds = fc.array(
  fc.record({
    from: fc.constantFrom(...people),
    to: fc.constantFrom(...people, null),
    at: fc.oneof(fc.integer({ min: -20, max: 0 }), fc.integer({ min: -30 * 86_400_000, max: 0 })),
    kind: fc.constantFrom(...kinds.map(({ name }) => name)),
    act: ids,
    thing: ids,
    about: fc.option(ids),
  }),
  { maxLength: 30 },
);

const measured = (some: Deed[]): unknown[] => {
  const facts = new Facts(recordOf({ people, deeds: some }));
  return measures.map((measure) => measure.of(facts));
};

it('every measure has the same bits in whatever order the facts became known', () =>
  fc.assert(
    fc.property(
      deeds.chain((some) => fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length }))),
      ([some, reordered]) => expect(measured(reordered)).toEqual(measured(some)),
    ),
    { numRuns: 200 },
  ));
