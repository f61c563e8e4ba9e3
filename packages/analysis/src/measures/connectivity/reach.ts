import { pieces } from '../../facts/pieces';
import { from0to1, groupMeasure } from '../../measure';

export const reach = groupMeasure({
  name: 'reach',
  unit: 'share',
  range: from0to1,
  direction: 'HIGHER',
  definition:
    'Σ_c s_c(s_c−1) / (n(n−1)) over the components c (see components.count), s_c the number of people in c: the share of all pairs who are linked by a chain of connections, however long.',
  meaning: 'How likely it is that two people chosen at random can reach each other through others at all.',
  edges: 'Null for fewer than 2 people. 0 where nobody is connected, 1 where all hang together.',
  variants:
    'Along the direction of ties it would ask who can pass a word on to whom by the ties that they keep up themselves: never higher, and O(n·m) to compute.',
  cost: 'O(n + m)',
  source:
    'Borgatti (2006), Comput. Math. Organ. Theory 12:21, https://doi.org/10.1007/s10588-006-7084-x (the complement of its fragmentation)',
  of: (facts) => {
    const { length: people } = facts.record.people;
    if (people < 2) return null;
    const linked = facts.know(pieces).reduce((pairs, size) => pairs + size * (size - 1), 0);
    return linked / (people * (people - 1));
  },
});
