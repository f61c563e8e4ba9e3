import { refuse } from '@trama/errors';
import { z } from 'zod';
import { Position } from './position';

/** What a cursor is good for: subscriptions about one network, or one member's about all of theirs. */
export type Scope =
  { readonly of: 'NETWORK'; readonly networkId: string } | { readonly of: 'MINE'; readonly memberId: string };

/** A member of some three hundred networks has a cursor of this length. */
const LONGEST = 32 * 1024;
const MOST_SOURCES = 32;

/** Version, whose it is where it is about all of their networks, the sources, and for each network its number in each of these. */
const shape = z.tuple([
  z.literal(1),
  z.string().nullable(),
  z.array(z.string()).max(MOST_SOURCES),
  z.array(z.tuple([z.string()]).rest(z.int().nonnegative())),
]);

/** A position as clients keep it: opaque to them, one number for each stream of events. */
export function cursorOf(scope: Scope, position: Position): string {
  const networks = position.networkIds.map((id) => [id, position.of(id) ?? new Map<string, number>()] as const);
  const sources = [...new Set(networks.flatMap(([, numbers]) => [...numbers.keys()]))].sort();
  const rows = networks.map(([id, numbers]) => [id, ...sources.map((source) => numbers.get(source) ?? 0)]);
  const whose = scope.of === 'MINE' ? scope.memberId : null;
  return Buffer.from(JSON.stringify([1, whose, sources, rows])).toString('base64url');
}

/**
 * Whoever makes a cursor up gets no more by it than by another place to begin from: what may be seen is asked elsewhere.
 *
 * @throws Refusal CURSOR_INVALID where it is none, or of another scope
 */
export function readCursor(cursor: unknown, scope: Scope): Position {
  const [, whose, sources, rows] = contentOf(cursor);
  const fits =
    scope.of === 'MINE'
      ? whose === scope.memberId
      : whose === null && rows.length === 1 && rows[0]?.[0] === scope.networkId;
  if (!fits || rows.some(([, ...numbers]) => numbers.length !== sources.length)) throw refuse('CURSOR_INVALID');
  return new Position(
    rows.map(([id, ...numbers]) => [id, new Map(sources.map((source, index) => [source, numbers[index] ?? 0]))]),
  );
}

function contentOf(cursor: unknown): z.output<typeof shape> {
  if (typeof cursor !== 'string' || cursor.length > LONGEST) throw refuse('CURSOR_INVALID');
  try {
    return shape.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch {
    throw refuse('CURSOR_INVALID');
  }
}
