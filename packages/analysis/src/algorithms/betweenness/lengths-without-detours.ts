import { type CompressedRows } from '../../graph/compressed-rows';
import type { TieGraph } from '../../graph/tie-graph';
import { ShortestPaths } from './shortest-paths';

/** Far above what rounding can do to a length, so that ways which are equally long are never taken for detours. */
const MARGIN = 1e-6;

/**
 * How long each connection is, 1/(w_ij + w_ji), without those that are longer than the way by a hub: none of them is part of a
 * shortest path, so they change nothing that is made of those. Where strengths differ, a third of all connections and more are
 * such detours, and the searches are the faster for it.
 *
 * Cost       a search from each hub, and O(hubs · m).
 * Source     what is left approaches the metric backbone, Simas, Correia & Rocha (2021), J. Complex Netw. 9:cnab021,
 *            https://doi.org/10.1093/comnet/cnab021
 * @param hubs how many; those with most contacts
 */
export function lengthsWithoutDetours({ undirected }: TieGraph, hubs: number): CompressedRows {
  const lengths = lengthsOf(undirected);
  const search = new ShortestPaths(lengths);
  const isDetour = new Uint8Array(lengths.columns.length);
  for (const hub of mostConnected(lengths, hubs)) {
    search.searchFrom(hub);
    markDetours(lengths, distancesFrom(search, lengths), isDetour);
  }
  return without(isDetour, lengths);
}

/** By person; Infinity for those out of reach. */
function distancesFrom({ reached, order, distances }: ShortestPaths, { offsets }: CompressedRows): Float64Array {
  const byPerson = new Float64Array(offsets.length - 1).fill(Infinity);
  for (let i = 0; i < reached; i++) byPerson[order[i]!] = distances[i]!;
  return byPerson;
}

function markDetours(
  { offsets, columns, weights: lengths }: CompressedRows,
  fromHub: Float64Array,
  isDetour: Uint8Array,
): void {
  for (let person = 0; person < fromHub.length; person++) {
    const toHub = fromHub[person]!;
    const end = offsets[person + 1]!;
    for (let k = offsets[person]!; k < end; k++)
      if (lengths[k]! > (toHub + fromHub[columns[k]!]!) * (1 + MARGIN)) isDetour[k] = 1;
  }
}

/** Not in shared memory, which is slower to read. */
function lengthsOf({ offsets, columns, weights }: CompressedRows): CompressedRows {
  const lengths = new Float64Array(weights.length);
  for (let k = 0; k < lengths.length; k++) lengths[k] = 1 / weights[k]!;
  return { offsets: new Uint32Array(offsets), columns: new Uint32Array(columns), weights: lengths };
}

function without(isDetour: Uint8Array, { offsets, columns, weights }: CompressedRows): CompressedRows {
  const starts = new Uint32Array(offsets.length);
  const kept = { columns: new Uint32Array(columns.length), weights: new Float64Array(columns.length) };
  let place = 0;
  for (let row = 0; row + 1 < offsets.length; row++) {
    const end = offsets[row + 1]!;
    for (let k = offsets[row]!; k < end; k++) {
      if (isDetour[k] === 1) continue;
      kept.columns[place] = columns[k]!;
      kept.weights[place++] = weights[k]!;
    }
    starts[row + 1] = place;
  }
  return { offsets: starts, columns: kept.columns.subarray(0, place), weights: kept.weights.subarray(0, place) };
}

/** Of equally many contacts the first. */
function mostConnected({ offsets }: CompressedRows, count: number): number[] {
  const degree = (person: number): number => offsets[person + 1]! - offsets[person]!;
  const chosen: number[] = [];
  while (chosen.length < count && chosen.length + 1 < offsets.length) {
    let best = -1;
    for (let person = 0; person + 1 < offsets.length; person++)
      if ((best < 0 || degree(person) > degree(best)) && !chosen.includes(person)) best = person;
    chosen.push(best);
  }
  return chosen;
}
