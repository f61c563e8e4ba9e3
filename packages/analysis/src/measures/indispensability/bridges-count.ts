import { articulation } from '../../facts/articulation';
import { from0, groupMeasure } from '../../measure';

export const bridgesCount = groupMeasure({
  name: 'bridges.count',
  unit: 'ties',
  range: from0,
  direction: 'LOWER',
  definition:
    'Number of connections whose absence leaves the graph of connections with more components. Two people tied in both directions are one connection.',
  meaning: 'How many pairs are the only link between those on either side: when the two lose touch, so do all of them.',
  edges: '0 without ties; every connection of a network without circles is one. Direction and strength play no part.',
  variants:
    "Granovetter's local bridges, between two who have no contact in common, are many in any large network: see overlap.strength.",
  cost: 'O(n + m), together with cutMembers.count',
  source: 'Tarjan (1974), Inf. Process. Lett. 2:160, https://doi.org/10.1016/0020-0190(74)90003-9',
  of: (facts) => facts.know(articulation).bridges,
});
