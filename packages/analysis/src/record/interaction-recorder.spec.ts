import fc from 'fast-check';
import { type Interaction, InteractionRecorder } from './interaction-recorder';
import { type InteractionTable, NONE } from './interaction-table';

const people = ['ana', 'ben', 'cho'];
const asOf = 1_000;
const [ANA, BEN, CHO] = [0, 1, 2];

const said = (from: string, to: string | null, some: Partial<Interaction> = {}): Interaction => ({
  ...{ from, to, at: 1, kind: 0, act: 'a1', thing: 't1', about: null },
  ...some,
});

function taken(...interactions: Interaction[]): InteractionTable {
  const recorder = new InteractionRecorder(people, asOf, 3);
  for (const interaction of interactions) recorder.add(interaction);
  return recorder.table();
}

/** Each row as plain numbers. */
const rowsOf = ({ length, from, to, at, kind, act, thing, about }: InteractionTable) =>
  Array.from({ length }, (_, row) => ({
    ...{ from: from[row], to: to[row], at: at[row], kind: kind[row] },
    ...{ act: act[row], thing: thing[row], about: about[row] },
  }));

describe('what people did is taken down', () => {
  it('with a number for each id, the same wherever it comes again', () =>
    expect(
      rowsOf(
        taken(
          said('ana', 'ben', { at: 1, act: 'asks', thing: 'question' }),
          said('ana', 'cho', { at: 1, act: 'asks', thing: 'question' }),
          said('cho', 'ana', { at: 2, kind: 2, act: 'answers', thing: 'answer', about: 'question' }),
        ),
      ),
    ).toEqual([
      { from: ANA, to: BEN, at: 1, kind: 0, act: 0, thing: 0, about: NONE },
      { from: ANA, to: CHO, at: 1, kind: 0, act: 0, thing: 0, about: NONE },
      { from: CHO, to: ANA, at: 2, kind: 2, act: 1, thing: 1, about: 0 },
    ]));

  it('also when it is towards all, or about something of which nothing else is known', () =>
    expect(rowsOf(taken(said('ben', null, { about: 'long ago' })))).toEqual([
      { from: BEN, to: NONE, at: 1, kind: 0, act: 0, thing: 0, about: 1 },
    ]));

  it('without what strangers do, or what is done towards them', () =>
    expect(taken(said('zoe', 'ana'), said('ana', 'zoe'), said('zoe', null)).length).toBe(0));

  it('up to the moment that is evaluated', () =>
    expect([...taken(said('ana', 'ben', { at: asOf }), said('ana', 'ben', { at: asOf + 1 })).at]).toEqual([asOf]));

  it('however much it is', () => {
    const many = Array.from({ length: 5_000 }, (_, k) =>
      said('ana', 'ben', { at: 999 - k, act: `a${k}`, thing: `t${k}`, about: `t${k + 1}` }),
    );
    const table = taken(...many);
    expect(table.length).toBe(5_000);
    expect([...table.at]).toEqual(many.map(({ at }) => at).reverse());
    expect([...table.act]).toEqual(many.map((_, k) => k));
  });

  it('in memory that threads share', () =>
    expect(taken(said('ana', 'ben')).at.buffer).toBeInstanceOf(SharedArrayBuffer));

  it('to the same bytes in whatever order it became known', () => {
    const few = fc.constantFrom('x', 'y', '');
    const interactions = fc.array(
      fc.record({
        ...{
          from: fc.constantFrom(...people),
          to: fc.constantFrom(...people, null),
          at: fc.integer({ min: -2, max: 2 }),
        },
        ...{ kind: fc.nat(1), act: few, thing: few, about: fc.option(few) },
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(
        interactions.chain((some) => fc.tuple(fc.constant(some), shuffled(some))),
        ([some, reordered]) => expect(taken(...reordered)).toEqual(taken(...some)),
      ),
      { numRuns: 500 },
    );
  });
});

describe('it is refused', () => {
  it.each([NaN, Infinity, -Infinity, 8.64e15 + 1, -8.64e15 - 2])('when its time is %p', (at) =>
    expect(() => taken(said('ana', 'ben', { at }))).toThrow(
      new RangeError(`The interaction from "ana" to "ben" has the time ${at}.`),
    ),
  );

  it.each([-1, 3, 0.5, NaN])('when there is no kind %p', (kind) =>
    expect(() => taken(said('ana', null, { kind }))).toThrow(
      new RangeError(`The interaction from "ana" to null has the kind ${kind}, of 3.`),
    ),
  );

  it('when people have no clear order', () => {
    expect(() => new InteractionRecorder(['ben', 'ana'], asOf)).toThrow('"ana" is not in its place');
    expect(() => new InteractionRecorder(['ana', 'ana'], asOf)).toThrow('"ana" is not in its place');
  });

  it('when there is no moment to evaluate', () =>
    expect(() => new InteractionRecorder(people, NaN)).toThrow('asOf must be a time'));

  it('when there are more kinds than a byte tells apart', () =>
    expect(() => new InteractionRecorder(people, asOf, 257)).toThrow('There can be 256 kinds'));
});

const shuffled = <Value>(values: readonly Value[]): fc.Arbitrary<Value[]> =>
  fc.shuffledSubarray([...values], { minLength: values.length });
