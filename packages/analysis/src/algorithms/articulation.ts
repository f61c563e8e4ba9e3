import type { TieGraph } from '../graph/tie-graph';

/** Whom and what the network hangs on. */
export interface Articulation {
  /**
   * By person: of how many pairs of others they are the only way from one to the other, so that they could not reach each
   * other without them. Above 0 for cut members (articulation points), 0 for everybody else.
   */
  readonly separated: Float64Array;
  /** How many connections are the only way from one end to the other. */
  readonly bridges: number;
}

/**
 * The people and the connections that alone hold parts of the network together, and what removing each person does.
 *
 * A depth-first search numbers people as it meets them; low(v) is the least number that v, or anybody below v in the tree, is
 * connected with. v cuts off the branch of its child c when low(c) ≥ number(v): nobody below knows anybody above. The
 * connection of v and c is a bridge when low(c) > number(v). Without v, its piece falls into the branches that v cuts off and
 * the rest; pairs from different ones are separated. A root cuts off each of its branches, and nothing else is left.
 *
 * Range      each between 0 and (n − 1)(n − 2)/2, which the centre of a star reaches; at most n − 1 bridges, all of a tree.
 * Direction  fewer is safer. To be a cut member is no fault: it asks for a backup (`proposeBackup`).
 * Edges      all 0 for fewer than 3 people, and where everybody is tied to everybody. Each piece is looked at for itself.
 *            Direction and strength of ties play no part.
 * Cost       O(n + m), without recursion: a chain of 100,000 people is no deeper than any other network.
 * Source     Hopcroft & Tarjan (1973), Commun. ACM 16:372, https://doi.org/10.1145/362248.362272;
 *            Tarjan (1974), Inf. Process. Lett. 2:160, https://doi.org/10.1016/0020-0190(74)90003-9
 */
export function articulation(graph: TieGraph): Articulation {
  const { size } = graph;
  const { offsets, columns } = graph.undirected;
  const order = new Uint32Array(size); // 0: not yet met
  const low = new Uint32Array(size);
  const parent = new Uint32Array(size);
  const next = new Uint32Array(offsets); // the neighbour to look at next
  const branch = new Uint32Array(size).fill(1); // people below somebody, and they themselves
  const cutOff = new Float64Array(size); // people in the branches that somebody cuts off
  const squares = new Float64Array(size); // the squares of their numbers
  const separated = new Float64Array(size);
  const met = new Uint32Array(size); // in the order of their numbers
  let count = 0;
  let bridges = 0;

  for (let root = 0; root < size; root++) {
    if (order[root] !== 0) continue;
    const first = count;
    met[count++] = root;
    order[root] = low[root] = count;
    parent[root] = root;
    for (let person = root; ;) {
      if (next[person]! < offsets[person + 1]!) {
        const neighbour = columns[next[person]!++]!;
        const theirs = order[neighbour]!;
        if (theirs === 0) {
          met[count++] = neighbour;
          order[neighbour] = low[neighbour] = count;
          parent[neighbour] = person;
          person = neighbour;
        } else if (theirs < low[person]! && neighbour !== parent[person]) low[person] = theirs;
        continue;
      }
      if (person === root) break;
      const above = parent[person]!;
      const below = branch[person]!;
      branch[above]! += below;
      if (low[person]! < low[above]!) low[above] = low[person]!;
      if (low[person]! >= order[above]!) {
        cutOff[above]! += below;
        squares[above]! += below * below;
        if (low[person]! > order[above]!) bridges += 1;
      }
      person = above;
    }
    const others = count - first - 1;
    for (let i = first; i < count; i++) {
      const person = met[i]!;
      const rest = others - cutOff[person]!;
      separated[person] = (others * others - squares[person]! - rest * rest) / 2;
    }
  }
  return { separated, bridges };
}
