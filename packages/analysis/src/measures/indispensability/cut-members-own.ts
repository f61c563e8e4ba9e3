import { articulation } from '../../facts/articulation';
import { from0to1, personMeasure } from '../../measure';

export const cutMembersOwn = personMeasure({
  name: 'cutMembers.own',
  unit: '1',
  range: from0to1,
  direction: 'LOWER',
  definition: '1 for an articulation point of the graph of connections (see cutMembers.count), else 0.',
  meaning: '1 when some people are in touch with the others only through you.',
  edges: '0 for fewer than 3 people, and without ties.',
  cost: 'O(n + m), together with cutMembers.count',
  source: 'Hopcroft & Tarjan (1973), Commun. ACM 16:372, https://doi.org/10.1145/362248.362272',
  of: (facts) => facts.know(articulation).separated.map((pairs) => (pairs > 0 ? 1 : 0)),
});
