import fc from 'fast-check';
import { type Deed, recordOf } from '../../test/record-of';
import { turnsOf } from './turns';

interface Turn {
  readonly from: string;
  readonly to: string;
  readonly openedAt: number;
  /** Null while it is open. */
  readonly answeredAt: number | null;
}

const people = ['ana', 'ben', 'cho'];
const asOf = 15;

const write = (from: string, to: string | null, at: number): Deed => ({ from, to, at });

const turn = (from: string, to: string, openedAt: number, answeredAt: number | null): Turn => ({
  ...{ from, to, openedAt, answeredAt },
});

function turns(deeds: readonly Deed[]): Turn[] {
  const { interactions } = recordOf({ people, asOf, deeds });
  const table = turnsOf(people.length, interactions, () => true);
  return Array.from({ length: table.length }, (_, row) => {
    const answeredAt = table.answeredAt[row]!;
    return turn(
      people[table.from[row]!]!,
      people[table.to[row]!]!,
      table.openedAt[row]!,
      Number.isNaN(answeredAt) ? null : answeredAt,
    );
  });
}

describe('turns', () => {
  it('open with the first message of a run and end with the other one’s next', () =>
    expect(turns([write('ana', 'ben', 1), write('ana', 'ben', 5), write('ben', 'ana', 8)])).toEqual([
      turn('ana', 'ben', 1, 8),
      turn('ben', 'ana', 8, null),
    ]));

  it('belong to a pair: a word to somebody else answers nothing', () =>
    expect(turns([write('ana', 'ben', 1), write('ben', 'cho', 2)])).toEqual([
      turn('ana', 'ben', 1, null),
      turn('ben', 'cho', 2, null),
    ]));

  it('are not answered by messages that cross them', () =>
    expect(turns([write('ana', 'ben', 3), write('ben', 'ana', 3), write('ben', 'ana', 7)])).toEqual([
      turn('ana', 'ben', 3, 7),
      turn('ben', 'ana', 3, null),
    ]));

  it('that were open before two messages cross are answered by them', () =>
    expect(turns([write('ana', 'ben', 1), write('ben', 'ana', 3), write('ana', 'ben', 3)])).toEqual([
      turn('ana', 'ben', 1, 3),
      turn('ana', 'ben', 3, null),
      turn('ben', 'ana', 3, null),
    ]));

  it('leave out what is said to all or to oneself', () =>
    expect(turns([write('ana', null, 1), write('ana', 'ana', 2)])).toEqual([]));

  it('are made of messages alone', () => {
    const { interactions } = recordOf({ people, asOf, deeds: [write('ana', 'ben', 1), write('ben', 'ana', 2)] });
    expect(turnsOf(people.length, interactions, (row) => row === 1)).toMatchObject({ length: 1, from: { 0: 1 } });
  });

  it('are none where nobody is, or nobody wrote', () => {
    expect(turns([])).toEqual([]);
    expect(turnsOf(0, recordOf({}).interactions, () => true).length).toBe(0);
  });

  it('refuse messages that are not in order of time', () => {
    const { interactions } = recordOf({ people, asOf, deeds: [write('ana', 'ben', 1), write('ben', 'ana', 2)] });
    for (const at of [
      [2, 1],
      [1, NaN],
    ])
      expect(() => turnsOf(people.length, { ...interactions, at: Float64Array.from(at) }, () => true)).toThrow(
        /^A message of .* comes after one of/,
      );
  });

  const person = fc.constantFrom(...people);
  const messages = fc.array(
    fc.tuple(person, person, fc.nat(20)).map((message) => write(...message)),
    { maxLength: 25 },
  );

  it('are those that their definition names', () =>
    fc.assert(
      fc.property(messages, (some) => expect(new Set(turns(some))).toEqual(new Set(turnsByDefinition(some)))),
      { numRuns: 1_000 },
    ));

  it('are the same in whatever order messages come', () =>
    fc.assert(fc.property(messages, (some) => expect(turns(some.toReversed())).toEqual(turns(some)))));

  it('take no side: with the names exchanged they are the same turns', () =>
    fc.assert(
      fc.property(messages, (some) => {
        const mirror = (name: string): string => ({ ana: 'cho', ben: 'ben', cho: 'ana' })[name]!;
        const mirrored = turns(some.map(({ from, to, at }) => write(mirror(from), mirror(to!), at)));
        expect(new Set(mirrored.map((t) => turn(mirror(t.from), mirror(t.to), t.openedAt, t.answeredAt)))).toEqual(
          new Set(turns(some)),
        );
      }),
    ));
});

/**
 * Message by message: one of A to B opens a turn unless an earlier one of A's is still without a word from B since then. The turn is
 * answered by the first word from B that is later.
 */
function turnsByDefinition(deeds: readonly Deed[]): Turn[] {
  const moments = (from: string, to: string): number[] =>
    [
      ...new Set(deeds.filter((deed) => deed.from === from && deed.to === to && deed.at <= asOf).map(({ at }) => at)),
    ].sort((one, other) => one - other);
  return people.flatMap((from) =>
    people
      .filter((to) => to !== from)
      .flatMap((to) => {
        const words = moments(to, from);
        return moments(from, to)
          .filter((at, place, all) => place === 0 || words.some((word) => word > all[place - 1]! && word <= at))
          .map((at) => turn(from, to, at, words.find((word) => word > at) ?? null));
      }),
  );
}
