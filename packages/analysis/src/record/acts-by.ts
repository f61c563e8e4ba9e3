import { rowsThat, sortedBy } from './by-counting';
import type { InteractionTable } from './interaction-table';
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
  const counted = kinds.map(counts);
  return actsBy(interactions.from, people.length, interactions, (row) => counted[interactions.kind[row]!]!);
}

/**
 * How many acts have a row that counts with each number in a column: each act once for each number. O(size + rows).
 *
 * @param size the numbers of the column, where the row counts, are below it
 */
export function actsBy(
  column: Uint32Array,
  size: number,
  { length, act }: InteractionTable,
  counts: (row: number) => boolean,
): Float64Array {
  const rows = sortedBy(act, length, rowsThat(counts, length));
  const totals = new Float64Array(size);
  const lastAct = new Float64Array(size).fill(-1);
  for (let k = 0; k < rows.length; k++) {
    const number = column[rows[k]!]!;
    if (lastAct[number] === act[rows[k]!]) continue;
    lastAct[number] = act[rows[k]!]!;
    totals[number]! += 1;
  }
  return totals;
}
