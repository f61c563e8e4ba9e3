import { type TieGraph } from './tie-graph';

/**
 * The people who alone hold parts of the network together: articulation points of the undirected graph.
 *
 * A depth-first search numbers people as it meets them; low(v) is the least number that v, or anybody below v in the tree, is
 * tied to. v cuts off the branch of its child c when low(c) ≥ number(v): nobody below knows anybody above. A root cuts when it
 * has more than one child.
 *
 * Range      none to n − 2 people.
 * Direction  fewer is safer. To be one is no fault: it asks for a backup (`proposeBackup`).
 * Edges      none for fewer than 3 people, nor where everybody is tied to everybody. Each piece is looked at for itself.
 *            Direction and strength of ties play no part.
 * Cost       O(n + m), without recursion: a chain of 100,000 people is no deeper than any other network.
 * About      each PERSON it names, for that person's eyes; the number of them is about the group (at least 5 people).
 * Source     Hopcroft & Tarjan (1973), Commun. ACM 16:372, https://doi.org/10.1145/362248.362272
 * @returns their places in `graph.people`, ascending
 */
export function cutMembers(graph: TieGraph): number[] {
  const { offsets, columns } = graph.undirected;
  const order = new Uint32Array(graph.size); // 0: not yet met
  const low = new Uint32Array(graph.size);
  const parent = new Uint32Array(graph.size);
  const next = offsets.slice(0, graph.size); // the neighbour to look at next
  const cuts = new Uint8Array(graph.size);
  let met = 0;

  for (let root = 0; root < graph.size; root++) {
    if (order[root]) continue;
    order[root] = low[root] = ++met;
    parent[root] = root;
    let branches = 0;
    let person = root;
    for (;;) {
      if (next[person]! < offsets[person + 1]!) {
        const neighbour = columns[next[person]!++]!;
        if (!order[neighbour]) {
          order[neighbour] = low[neighbour] = ++met;
          parent[neighbour] = person;
          person = neighbour;
        } else if (neighbour !== parent[person]) {
          low[person] = Math.min(low[person]!, order[neighbour]);
        }
        continue;
      }
      if (person === root) break;
      const above = parent[person]!;
      low[above] = Math.min(low[above]!, low[person]!);
      if (above === root) branches += 1;
      else if (low[person]! >= order[above]!) cuts[above] = 1;
      person = above;
    }
    if (branches > 1) cuts[root] = 1;
  }
  return [...cuts.keys()].filter((person) => cuts[person]);
}
