import type { ExecutionResult } from 'graphql';
import { inOnePlace, ours, stock, type Situation } from './library';

/** Something that was promised to clients: what to ask, and perhaps with which variables and failures. */
type Promised = string | Situation;

interface Said {
  /** As text, so that the order of fields counts. */
  readonly data: string | undefined;
  /** Each with its path; of those that say the same in the same place, one. */
  readonly errors: readonly string[];
}

/** `path: message` of each, in an order of their own. */
const said = ({ data, errors = [] }: ExecutionResult): Said => ({
  data: JSON.stringify(data),
  errors: [...new Set(errors.map(({ path, message }) => `${path?.join('.') ?? ''}: ${message}`))].sort(),
});

const situationOf = (promised: Promised): Situation => (typeof promised === 'string' ? { query: promised } : promised);

/** Ours, stock and one server with all of the data say the same: data to the byte, and errors. */
export const same = (name: string, promised: Promised): void =>
  it(name, async () => {
    const situation = situationOf(promised);
    const [mine, theirs, whole] = await Promise.all([ours(situation), stock(situation), inOnePlace(situation)]);
    expect(said(mine)).toEqual(said(theirs));
    expect(said(mine).data).toEqual(said(whole).data);
    expect(paths(mine)).toEqual(paths(whole));
    if (!situation.fails && !situation.down) expect(said(mine).errors).toEqual([]);
  });

/** Ours and stock say the same, where one server would not have the question. */
export const sameAsStock = (name: string, promised: Promised): void =>
  it(name, async () => {
    const situation = situationOf(promised);
    const [mine, theirs] = await Promise.all([ours(situation), stock(situation)]);
    expect(said(mine)).toEqual(said(theirs));
  });

/** Where stock is wrong. */
interface Wrong {
  /** What stock says instead: its data, or what is to be seen of it. */
  readonly stock: Record<string, unknown>;
  /** What is right, as one server with all of the data says it too. */
  readonly right: { data: unknown; errors?: readonly string[] };
  /** Unless one server could not know of what happened between several. */
  readonly elsewhere?: boolean;
}

/** Stock is wrong, as the name says; ours is right. Tells when stock comes to be right as well. */
export const stockIsWrong = (name: string, promised: Promised, { stock: wrong, right, elsewhere }: Wrong): void =>
  it(name, async () => {
    const situation = situationOf(promised);
    const [mine, theirs, whole] = await Promise.all([ours(situation), stock(situation), inOnePlace(situation)]);
    expect(
      JSON.parse(JSON.stringify({ ...theirs, errors: theirs.errors?.map(({ message, path }) => ({ message, path })) })),
    ).toMatchObject(wrong);
    expect({ data: said(mine).data, errors: said(mine).errors }).toEqual({
      data: JSON.stringify(right.data),
      errors: [...(right.errors ?? [])].sort(),
    });
    if (elsewhere) return;
    expect(said(mine).data).toEqual(said(whole).data);
    expect(paths(mine)).toEqual(paths(whole));
  });

/** Where there are errors. */
const paths = ({ errors = [] }: ExecutionResult): string[] =>
  [...new Set(errors.map(({ path }) => path?.join('.') ?? ''))].sort();
