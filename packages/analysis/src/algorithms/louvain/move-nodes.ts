import type { Level } from './level';

/**
 * A move must raise the modularity by more than this, times k_i / W. It is far above what rounding can pretend, so that no node
 * goes to and fro for ever, and far below what matters.
 */
const TOLERANCE = 1e-10;

/**
 * The first half of Louvain's method: every node begins alone; one after another joins the community of a neighbour by which
 * the modularity gains most, until no move gains. Of communities that gain equally, where it is; else the one met first among
 * its neighbours.
 *
 * Of a node i that stands alone, joining community c gains (w_ic − k_i · S_c / 2W) / W, where w_ic is what connects it with c,
 * k_i its strength and S_c that of c.
 *
 * After their first turn nodes are looked at again only when a neighbour moved to another community than theirs: for the others
 * little has changed. Ozaki, Tezuka & Inaba (2016), https://doi.org/10.17706/IJCEE.2016.8.3.207-218; without it most turns change
 * nothing.
 *
 * @param order all nodes, in the order of their first turns
 * @returns of each node, the number of its community, which is that of one of the nodes
 */
export function moveNodes({ rows, strengths, total }: Level, order: Uint32Array): Uint32Array {
  const { offsets, columns, weights } = rows;
  const size = order.length;
  const membership = Uint32Array.from(order.keys());
  const communities = strengths.slice(); // S_c
  const towards = new Float64Array(size); // w_ic of the node whose turn it is; 0 again after its turn
  const met = new Uint32Array(size); // the communities of its neighbours
  const waiting = order.slice(); // a ring: nobody stands in it twice, so it never overflows
  const isWaiting = new Uint8Array(size).fill(1);
  let first = 0;
  let count = size;
  while (count > 0) {
    const node = waiting[first]!;
    first = first + 1 === size ? 0 : first + 1;
    count -= 1;
    isWaiting[node] = 0;
    const start = offsets[node]!;
    const end = offsets[node + 1]!;
    const own = membership[node]!;
    const strength = strengths[node]!;
    const share = strength / total;

    let communitiesMet = 0;
    for (let k = start; k < end; k++) {
      const community = membership[columns[k]!]!;
      if (towards[community] === 0) met[communitiesMet++] = community;
      towards[community]! += weights[k]!;
    }
    communities[own]! -= strength;
    let best = own;
    let gain = towards[own]! - share * communities[own]! + TOLERANCE * strength;
    for (let c = 0; c < communitiesMet; c++) {
      const community = met[c]!;
      const candidate = towards[community]! - share * communities[community]!;
      if (candidate > gain) {
        gain = candidate;
        best = community;
      }
      towards[community] = 0;
    }
    communities[best]! += strength;
    if (best === own) continue;

    membership[node] = best;
    for (let k = start; k < end; k++) {
      const neighbour = columns[k]!;
      if (isWaiting[neighbour] || membership[neighbour] === best) continue;
      isWaiting[neighbour] = 1;
      const last = first + count;
      waiting[last < size ? last : last - size] = neighbour;
      count += 1;
    }
  }
  return membership;
}
