import { removal } from '../../facts/removal';
import { from0to1, personMeasure } from '../../measure';

export const removalOwn = personMeasure({
  name: 'removal.own',
  unit: 'share',
  range: from0to1,
  direction: 'LOWER',
  definition:
    'Number of pairs of others in one component of the graph of connections who are in different components without i, over (n−1)(n−2)/2.',
  meaning: 'Of all pairs of other people, the share who would lose all contact, even by others, if you left.',
  edges: 'Null for fewer than 3 people; 0 for everybody who is no cut member. Strength and direction play no part.',
  variants:
    "Borgatti's fragmentation F is the share of pairs who cannot reach each other. His removal effect takes F among the n − 1 who stay, less F among all n: it counts i's own pairs in one and not in the other, so that somebody without contacts seems to do good by leaving. Here both are taken among the n − 1 others. With distances (his ᴰF), it would count detours, too.",
  cost: 'O(n + m), together with cutMembers.count',
  source:
    'After Borgatti (2006), Identifying sets of key players in a social network, Comput. Math. Organ. Theory 12:21, https://doi.org/10.1007/s10588-006-7084-x',
  of: (facts) => facts.know(removal),
});
