import { setImmediate } from 'node:timers/promises';
import { deserialize, serialize } from 'node:v8';
import { sharedCopy } from '../evaluate/shared-copy';
import { shared } from '../graph/compressed-rows';
import type { NetworkRecord, ReviewRecord } from '../record/network-record';

/** So many of a list are packed before other events have their turn: about a millisecond. */
const SLICE = 2_000;

/** A list in memory that threads share, slice by slice: handing it over costs nothing, unlike a list of 100,000 strings. */
type Packed = readonly Uint8Array[];

type Long = 'people' | 'commitments' | 'goals';

/** A record as threads are handed it: all that is long in shared memory. */
export interface HandedRecord extends Omit<NetworkRecord, Long> {
  readonly long: { readonly [Name in Long]: Packed };
}

/** Makes it ready for threads, without keeping the event loop from other things for long. */
export async function handed({ people, commitments, goals, review, ...rest }: NetworkRecord): Promise<HandedRecord> {
  return {
    ...rest,
    long: { people: await packed(people), commitments: await packed(commitments), goals: await packed(goals) },
    review: review && inSharedColumns(review),
  };
}

/** The record again, in a thread. */
export function received({ long, ...rest }: HandedRecord): NetworkRecord {
  return {
    ...rest,
    people: unpacked(long.people),
    commitments: unpacked(long.commitments),
    goals: unpacked(long.goals),
  };
}

function inSharedColumns({ stated, ratings, ...rest }: ReviewRecord): ReviewRecord {
  return {
    ...rest,
    stated: { from: sharedCopy(stated.from), to: sharedCopy(stated.to) },
    ratings: {
      rater: sharedCopy(ratings.rater),
      item: sharedCopy(ratings.item),
      value: sharedCopy(ratings.value),
    },
  };
}

async function packed(list: readonly unknown[]): Promise<Packed> {
  const slices: Uint8Array[] = [];
  for (let first = 0; first < list.length; first += SLICE) {
    const bytes = serialize(list.slice(first, first + SLICE));
    const slice = shared(Uint8Array, bytes.length);
    slice.set(bytes);
    slices.push(slice);
    await setImmediate();
  }
  return slices;
}

function unpacked<Item>(slices: Packed): Item[] {
  const list: Item[] = [];
  for (const slice of slices) for (const item of deserialize(slice) as Item[]) list.push(item);
  return list;
}
