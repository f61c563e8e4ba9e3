import { cutMembers } from '../../facts/cut-members';
import { from0, groupMeasure } from '../../measure';

export const cutMembersCount = groupMeasure({
  name: 'cutMembers.count',
  unit: 'people',
  range: from0,
  direction: 'LOWER',
  definition:
    'Number of articulation points of the graph of connections: people whose absence leaves it with more components.',
  meaning: 'How many people would leave others cut off from each other if they were away. Each deserves a backup.',
  edges: '0 for fewer than 3 people. Direction and strength of ties play no part; each piece is looked at for itself.',
  cost: 'O(n + m), together with bridges.count and removal.own',
  source: 'Hopcroft & Tarjan (1973), Commun. ACM 16:372, https://doi.org/10.1145/362248.362272',
  of: (facts) => facts.know(cutMembers).length,
});
