import type { TieGraph } from '../graph/tie-graph';

/**
 * For each person the largest k such that they belong to a k-core: a group in which everybody is connected with at least k
 * others of the group.
 *
 * Peels the network like an onion: whoever has no more than k contacts left goes, for k = 0, 1, 2 …, and with them a contact of
 * each of theirs, who may have to go in turn. Instead of Batagelj & Zaversnik's buckets it looks at each k through whoever is
 * left: somebody is looked at once for each k up to their own number, which is never above their number of contacts.
 *
 * Range      0 (without contacts) to n − 1 (all are connected with all).
 * Edges      separate pieces are peeled each for itself. Direction and strength of ties play no part.
 * Cost       O(n + m).
 * Source     Seidman (1983), Social Networks 5:269, https://doi.org/10.1016/0378-8733(83)90028-X; Batagelj & Zaversnik (2003),
 *            https://arxiv.org/abs/cs/0310049
 * @returns by the number of the person
 */
export function coreNumbers(graph: TieGraph): Uint32Array {
  const { offsets, columns } = graph.undirected;
  const contacts = Uint32Array.from({ length: graph.size }, (_, person) => graph.degree(person)); // left, at least k
  const left = Uint32Array.from({ length: graph.size }, (_, person) => person);
  const going = new Uint32Array(graph.size);
  let remaining = graph.size;
  for (let k = 0; remaining > 0; k++) {
    let gone = 0;
    let staying = 0;
    for (let place = 0; place < remaining; place++) {
      const person = left[place]!;
      if (contacts[person]! > k) left[staying++] = person;
      else if (contacts[person] === k) going[gone++] = person;
    }
    remaining = staying;
    for (let next = 0; next < gone; next++) {
      const person = going[next]!;
      const end = offsets[person + 1]!;
      for (let entry = offsets[person]!; entry < end; entry++) {
        const other = columns[entry]!;
        if (contacts[other]! > k && --contacts[other]! === k) going[gone++] = other;
      }
    }
  }
  return contacts;
}
