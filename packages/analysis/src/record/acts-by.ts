import { rowsThat, sortedBy } from './by-counting';
import type { InteractionKind, NetworkRecord } from './network-record';

/**
 * How many acts of the kinds that count each person did: a message that names three people is one act. Somebody who shares
 * an act with others (a meeting) did it as they did.
 *
 * Range      whole numbers from 0, by the number of the person.
 * Cost       O(people + interactions).
 */
export function countActs(
  { people, kinds, interactions }: NetworkRecord,
  counts: (kind: InteractionKind) => boolean,
): Float64Array {
  const { length, from, act, kind } = interactions;
  const counted = kinds.map(counts);
  const rows = sortedBy(
    act,
    length,
    rowsThat((row) => counted[kind[row]!]!, length),
  );
  const totals = new Float64Array(people.length);
  const lastAct = new Float64Array(people.length).fill(-1); // of each person
  for (let k = 0; k < rows.length; k++) {
    const person = from[rows[k]!]!;
    if (lastAct[person] === act[rows[k]!]) continue;
    lastAct[person] = act[rows[k]!]!;
    totals[person]! += 1;
  }
  return totals;
}
