import { communities } from '../../facts/communities';
import { from0to1, groupMeasure } from '../../measure';

export const communitiesSpread = groupMeasure({
  name: 'communities.spread',
  unit: '1',
  range: from0to1,
  direction: 'LOWER',
  definition:
    'The highest modularity less the lowest of the 8 runs by which communities are found (see communities.count).',
  meaning:
    'How far the circles found depend on chance: near 0, whoever looks finds as good ones; the larger it is, the more they are one view among several.',
  edges: 'Null without ties; 0 where all runs agree.',
  variants:
    'The standard deviation over the runs would be a third or so of it, and tells the reader no more. How alike the memberships are (variation of information) would say which people are placed by chance: different circles can be equally good.',
  cost: 'O(1), beside the communities',
  source:
    'Ours, after Good, de Montjoye & Clauset (2010), Phys. Rev. E 81:046106, https://doi.org/10.1103/PhysRevE.81.046106',
  of: (facts) => facts.know(communities).spread,
});
