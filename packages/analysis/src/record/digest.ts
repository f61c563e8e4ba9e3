import { createHash, type Hash } from 'node:crypto';
import type { InteractionTable } from './interaction-table';
import type { NetworkRecord, ReviewRecord } from './network-record';

/**
 * The fingerprint of all that an evaluation depends on: the same facts have the same one, on any machine and in whatever order
 * they became known; others, another. SHA-256, in hexadecimal, over
 *
 * - one line of JSON with all but the interactions; lists whose order says nothing are sorted;
 * - the columns of the interactions, one after the other, as little-endian numbers: from, to, act, thing and about of 32 bits,
 *   the time as a double, the kind as a byte.
 *
 * @param record its interactions in order of time
 */
export function recordDigest({ interactions, ...told }: NetworkRecord): string {
  const hash = createHash('sha256');
  hash.update(`${JSON.stringify({ ...inOneOrder(told), interactions: interactions.length })}\n`);
  updateWithColumns(hash, interactions);
  return hash.digest('hex');
}

type Told = Omit<NetworkRecord, 'interactions'>;

/** Each property in its place, whatever the order in which it was set. */
function inOneOrder(told: Told): Record<keyof Told, unknown> {
  return {
    people: told.people,
    kinds: told.kinds.map(({ name, weight, isMessage, isContribution, isTurn, isRecognition, talk, isLesson }) => [
      ...[name, weight, isMessage, isContribution, isTurn, isRecognition, talk, isLesson],
    ]),
    commitments: sorted(told.commitments.map(({ promisedAt, endedAt, outcome }) => [promisedAt, endedAt, outcome])),
    meetings: told.meetings,
    goals: sorted(told.goals.map(({ adoptedAt, lastCheckInAt, progress }) => [adoptedAt, lastCheckInAt, progress])),
    work: [told.work.active, told.work.towardsGoals],
    review: told.review && reviewInOneOrder(told.review),
    asOf: told.asOf,
    halfLifeMs: told.halfLifeMs,
    leastTie: told.leastTie,
    seed: told.seed,
  };
}

function reviewInOneOrder({ asked, answered, stated, ratings }: ReviewRecord): unknown[] {
  return [
    asked,
    sorted(answered.map((person) => [person])),
    sorted(Array.from(stated.from, (from, k) => [from, stated.to[k]!])),
    sorted(Array.from(ratings.value, (value, k) => [ratings.rater[k]!, ratings.item[k]!, value])),
  ];
}

type Row = readonly (string | number | null)[];

/** As JSON, by code unit. */
const sorted = (rows: readonly Row[]): string[] => rows.map((row) => JSON.stringify(row)).sort();

function updateWithColumns(hash: Hash, { from, to, at, kind, act, thing, about }: InteractionTable): void {
  for (const column of [from, to, act, thing, about])
    updateWithNumbers(hash, column, 4, (view, place, value) => view.setUint32(place, value, true));
  updateWithNumbers(hash, at, 8, (view, place, value) => view.setFloat64(place, value, true));
  updateWithNumbers(hash, kind, 1, (view, place, value) => view.setUint8(place, value));
}

const CHUNK = 8_192;

/** A chunk at a time: whatever way this machine writes numbers, and whether or not its threads share them. */
function updateWithNumbers(
  hash: Hash,
  column: Uint32Array | Float64Array | Uint8Array,
  width: number,
  write: (view: DataView, place: number, value: number) => void,
): void {
  const view = new DataView(new ArrayBuffer(CHUNK * width));
  for (let first = 0; first < column.length; first += CHUNK) {
    const count = Math.min(CHUNK, column.length - first);
    for (let k = 0; k < count; k++) write(view, k * width, column[first + k]!);
    hash.update(new Uint8Array(view.buffer, 0, count * width));
  }
}
