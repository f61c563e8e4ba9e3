import { refuseInput } from '@trama/errors';

/** No list gives more than this at once. */
export const LARGEST_PAGE = 100;
/** What a list gives when it is not told how many. */
export const USUAL_PAGE = 20;

/** What part of a list is wanted: the `first` so many, `after` the entry that a cursor names. */
export interface PageRequest {
  readonly first: number;
  readonly after: Cursor | null;
}

/** Where an entry stands in its list: its sort key, then its id for entries of equal key. */
export interface Cursor {
  /** What is listed, in which order: the cursor means nothing in another list. */
  readonly list: string;
  readonly key: string | number;
  readonly id: string;
}

/** A part of a list, in the list's order; each entry with the cursor to go on after it. */
export interface Page<T> {
  readonly edges: readonly { readonly node: T; readonly cursor: string }[];
  readonly hasNextPage: boolean;
}

export const emptyPage: Page<never> = { edges: [], hasNextPage: false };

/** The same page of other things: rows become entities, entities become GraphQL types. */
export function mapPage<T, U>({ edges, hasNextPage }: Page<T>, map: (node: T) => U): Page<U> {
  return { edges: edges.map(({ node, cursor }) => ({ node: map(node), cursor })), hasNextPage };
}

/** Checks what a client asked for. Refuses with INVALID_INPUT a `first` out of 1…100, and a cursor that is not ours. */
export function pageRequest(args: { first?: number | null; after?: string | null }): PageRequest {
  const first = args.first ?? USUAL_PAGE;
  if (first < 1 || first > LARGEST_PAGE) throw refuseInput('first', `Ask for 1 to ${LARGEST_PAGE} entries at once.`);
  return { first, after: args.after == null ? null : readCursor(args.after) };
}

/** The entry of this list that the page comes after, or null for the start. Refuses with INVALID_INPUT one of another list. */
export function positionIn(list: string, { after }: PageRequest): Cursor | null {
  if (after !== null && after.list !== list) throw notOfThisList();
  return after;
}

export function writeCursor({ list, key, id }: Cursor): string {
  return Buffer.from(JSON.stringify([list, key, id])).toString('base64url');
}

function readCursor(text: string): Cursor {
  try {
    const [list, key, id, ...more] = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as unknown[];
    const isKey = typeof key === 'string' || typeof key === 'number';
    if (typeof list === 'string' && isKey && typeof id === 'string' && more.length === 0) return { list, key, id };
  } catch {
    // Not base64, not JSON, not a list: refused below like any other that we did not write.
  }
  throw notOfThisList();
}

const notOfThisList = () =>
  refuseInput('after', 'Pass an `endCursor` or an edge’s `cursor` of this same list, unchanged.');
