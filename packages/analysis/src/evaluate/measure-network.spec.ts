import fc from 'fast-check';
import { type Deed, kinds, recordOf } from '../../test/record-of';
import { NONE } from '../record/interaction-table';
import { measures } from '../measures';
import type { NetworkRecord } from '../record/network-record';
import { measureNetwork } from './measure-network';

const DAY = 86_400_000;
const asOf = 1_000 * DAY;
const people = ['ana', 'ben', 'cho', 'dan', 'eve', 'fay', 'gil'];

const someDeed: fc.Arbitrary<Deed> = fc.record({
  from: fc.constantFrom(...people),
  to: fc.option(fc.constantFrom(...people)),
  at: fc.integer({ min: asOf - 400 * DAY, max: asOf }),
  kind: fc.constantFrom(...kinds.map(({ name }) => name)),
});

const records: fc.Arbitrary<NetworkRecord> = fc
  .record({
    people: fc.subarray(people),
    deeds: fc.array(someDeed, { maxLength: 60, size: 'max' }),
    seed: fc.integer(),
  })
  .map((known) => recordOf({ ...known, asOf }));

const always = (law: (record: NetworkRecord) => void): void => fc.assert(fc.property(records, law));

/** Its interactions from the newest to the oldest. */
const turnedRound = ({ interactions, ...record }: NetworkRecord): NetworkRecord => ({
  ...record,
  interactions: {
    length: interactions.length,
    from: interactions.from.toReversed(),
    to: interactions.to.toReversed(),
    at: interactions.at.toReversed(),
    kind: interactions.kind.toReversed(),
    act: interactions.act.toReversed(),
    thing: interactions.thing.toReversed(),
    about: interactions.about.toReversed(),
  },
});

describe('A network', () => {
  it('is measured by every measure once, in their order', () =>
    always((record) => {
      const { group, persons } = measureNetwork(record);
      const names = (about: string) => measures.filter((measure) => measure.about === about).map(({ name }) => name);
      expect(group.map(({ name }) => name)).toEqual(names('GROUP'));
      expect(persons.map(({ name }) => name)).toEqual(names('PERSON'));
      for (const { values } of persons) expect(values).toHaveLength(record.people.length);
    }));

  it('has measures within their range', () =>
    always((record) => {
      const { group, persons } = measureNetwork(record);
      const ranges = new Map(measures.map(({ name, range }) => [name, range]));
      const outside = (name: string, value: number): boolean => {
        const { least, most } = ranges.get(name)!;
        return !(value >= (least ?? -Infinity) && value <= (most ?? Infinity));
      };
      expect(group.filter(({ name, value }) => value !== null && outside(name, value))).toEqual([]);
      for (const { name, values } of persons)
        expect([name, values.filter((value) => !Number.isNaN(value) && outside(name, value))]).toEqual([
          name,
          new Float64Array(),
        ]);
    }));

  it('is the same, whatever order its interactions come in', () =>
    always((record) => expect(measureNetwork(turnedRound(record))).toEqual(measureNetwork(record))));

  it('has a tie wherever somebody did something towards another of late', () =>
    always((record) => {
      const { interactions } = record;
      const pairs = new Set<string>();
      for (let row = 0; row < interactions.length; row++) {
        const [from, to] = [interactions.from[row]!, interactions.to[row]!];
        if (to !== NONE && to !== from) pairs.add(`${from} ${to}`);
      }
      const { ties } = measureNetwork({ ...record, leastTie: Number.MIN_VALUE });
      expect(Array.from(ties.from, (from, tie) => `${from} ${ties.to[tie]}`)).toEqual([...pairs].sort());
    }));

  it('has the digest of what it was measured from', () => {
    const record = recordOf({ people });
    const { digest } = measureNetwork(record);
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
    expect(measureNetwork({ ...record }).digest).toBe(digest);
    expect(measureNetwork({ ...record, seed: 2 }).digest).not.toBe(digest);
  });

  it.each([{ leastTie: 0 }, { leastTie: NaN }, { halfLifeMs: 0 }, { asOf: NaN }])('is refused with %j', (wrong) =>
    expect(() => measureNetwork({ ...recordOf({ people }), ...wrong })).toThrow(RangeError),
  );
});
