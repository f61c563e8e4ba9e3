import fc from 'fast-check';
import { inOrderOfTime } from './in-order-of-time';
import { type InteractionTable, NONE } from './interaction-table';

interface Row {
  readonly at: number;
  readonly kind: number;
  readonly from: number;
  readonly to: number;
  readonly act: number;
  readonly thing: number;
  readonly about: number;
}

const tableOf = (rows: readonly Row[]): InteractionTable => ({
  length: rows.length,
  at: Float64Array.from(rows, ({ at }) => at),
  kind: Uint8Array.from(rows, ({ kind }) => kind),
  from: Uint32Array.from(rows, ({ from }) => from),
  to: Uint32Array.from(rows, ({ to }) => to),
  act: Uint32Array.from(rows, ({ act }) => act),
  thing: Uint32Array.from(rows, ({ thing }) => thing),
  about: Uint32Array.from(rows, ({ about }) => about),
});

const did = (at: number, from: number, to: number, more: Partial<Row> = {}): Row => ({
  ...{ at, from, to, kind: 0, act: 0, thing: 0, about: NONE },
  ...more,
});

describe('interactions in order of time', () => {
  it('are by time, then kind, giver and taker; at one moment, what is towards all comes last', () => {
    const { at, kind, from, to } = inOrderOfTime(
      tableOf([did(9, 0, 1), did(5, 2, NONE), did(5, 2, 1), did(5, 1, 0), did(5, 0, 1, { kind: 1 }), did(-5, 1, 2)]),
    );
    expect([...at]).toEqual([-5, 5, 5, 5, 5, 9]);
    expect([...kind]).toEqual([0, 0, 0, 0, 1, 0]);
    expect([...from]).toEqual([1, 1, 2, 2, 0, 0]);
    expect([...to]).toEqual([2, 0, 1, NONE, 1, 1]);
  });

  it('number acts and things by their first appearance', () => {
    const { act, thing, about } = inOrderOfTime(
      tableOf([
        did(3, 0, 1, { act: 0, thing: 0, about: 5 }),
        did(2, 0, 2, { act: 4, thing: 9, about: 0 }),
        did(1, 0, 1, { act: 4, thing: 7 }),
      ]),
    );
    expect([...act]).toEqual([0, 0, 1]);
    expect([...thing]).toEqual([0, 1, 2]);
    expect([...about]).toEqual([NONE, 2, 3]);
  });

  it('let the caller order what is alike in all', () => {
    const table = tableOf([did(1, 0, 1, { act: 0, thing: 1 }), did(1, 0, 1, { act: 1, thing: 0, about: 0 })]);
    const { about } = inOrderOfTime(table, (row, other) => table.thing[row]! - table.thing[other]!);
    expect([...about]).toEqual([0, NONE]);
  });

  it('are nothing where nothing was done', () => expect(inOrderOfTime(tableOf([])).length).toBe(0));

  const person = fc.nat(3);
  const rows = fc.array(
    fc
      .tuple(fc.integer({ min: -3, max: 3 }), person, fc.oneof(person, fc.constant(NONE)), fc.nat(2))
      .map((row) => did(row[0], row[1], row[2], { kind: row[3] })),
    { maxLength: 40 },
  );
  it('are those that a plain sort finds', () =>
    fc.assert(
      fc.property(rows, (some) =>
        expect(inOrderOfTime(tableOf(some))).toEqual(
          tableOf([...some].sort((a, b) => a.at - b.at || a.kind - b.kind || a.from - b.from || a.to - b.to)),
        ),
      ),
      { numRuns: 500 },
    ));

  it('are given back as they are once they are in order', () =>
    fc.assert(
      fc.property(rows, (some) => {
        const once = inOrderOfTime(tableOf(some));
        expect(inOrderOfTime(once)).toBe(once);
      }),
    ));

  it.each([
    ['an act', [did(1, 0, 1, { act: 1 })]],
    ['a thing', [did(1, 0, 1, { thing: 1 })]],
    ['what it is about', [did(1, 0, 1, { about: 2 })]],
  ])('are not so while %s has another number', (_, some) => {
    const table = inOrderOfTime(tableOf(some));
    expect([table.act[0], table.thing[0], table.about[0]]).toEqual([0, 0, some[0]!.about === NONE ? NONE : 1]);
  });
});
