import { accumulate, type CompressedRows } from '../../graph/compressed-rows';
import type { TieGraph } from '../../graph/tie-graph';

/** One level of Louvain's method: people, or groups of people that stand together from here on, each as one node. */
export interface Level {
  /** With which other nodes a node is connected; what ties it together within is left out, since that moves along. */
  readonly rows: CompressedRows;
  /** Sum of the weights of all connections of the node's people, those within the node counted from both ends. */
  readonly strengths: Float64Array;
  /** Sum of all strengths: 2W. */
  readonly total: number;
}

/** The lowest level, where each person is a node. */
export function levelOfPeople({ size, undirected }: TieGraph): Level {
  const { offsets, weights } = undirected;
  const strengths = new Float64Array(size);
  let total = 0;
  for (let person = 0; person < size; person++) {
    let strength = 0;
    for (let k = offsets[person]!; k < offsets[person + 1]!; k++) strength += weights[k]!;
    strengths[person] = strength;
    total += strength;
  }
  return { rows: undirected, strengths, total };
}

/**
 * The level above: each community becomes one node, and what connects two communities one connection. O(nodes + connections).
 *
 * @param membership of each node, the number of its community, below `count`
 */
export function levelAbove({ rows, strengths, total }: Level, membership: Uint32Array, count: number): Level {
  const { starts, members } = membersOf(membership, count);
  const above = new Float64Array(count);
  const offsets = new Uint32Array(count + 1);
  const columns = new Uint32Array(rows.columns.length);
  const weights = new Float64Array(rows.columns.length);
  // Where a community stands in the row that is being written; below the row's start: it is not there yet.
  const places = new Int32Array(count).fill(-1);
  let end = 0;
  for (let community = 0; community < count; community++) {
    const start = end;
    for (let m = starts[community]!; m < starts[community + 1]!; m++) {
      const node = members[m]!;
      above[community]! += strengths[node]!;
      for (let k = rows.offsets[node]!; k < rows.offsets[node + 1]!; k++) {
        const other = membership[rows.columns[k]!]!;
        if (other === community) continue;
        if (places[other]! < start) {
          places[other] = end;
          columns[end] = other;
          weights[end++] = rows.weights[k]!;
        } else weights[places[other]!]! += rows.weights[k]!;
      }
    }
    offsets[community + 1] = end;
  }
  return {
    rows: { offsets, columns: columns.slice(0, end), weights: weights.slice(0, end) },
    strengths: above,
    total,
  };
}

/** The nodes of community c are members[starts[c]] to members[starts[c + 1] − 1], ascending. */
function membersOf(membership: Uint32Array, count: number): { starts: Uint32Array; members: Uint32Array } {
  const starts = new Uint32Array(count + 1);
  for (const community of membership) starts[community + 1]! += 1;
  accumulate(starts);
  const next = starts.slice();
  const members = new Uint32Array(membership.length);
  for (let node = 0; node < membership.length; node++) members[next[membership[node]!]!++] = node;
  return { starts, members };
}
