import { communities } from '../../facts/communities';
import { from0, groupMeasure } from '../../measure';

export const communitiesCount = groupMeasure({
  name: 'communities.count',
  unit: 'groups',
  range: from0,
  direction: 'NEITHER',
  definition:
    'Number of communities found by Louvain’s method: everybody begins alone; one after another, in random order, moves to the community of a neighbour that raises the modularity (see communities.modularity) most, if by more than 1e-10 · k/W (k: the strength of who moves), until nobody does; then each community is a node, and so on, until no node moves. Of 8 runs, with seeds drawn from the network’s seed, the one of highest modularity, the first of several.',
  meaning: 'Into how many circles of people who are mostly in touch with each other the network falls.',
  edges:
    'Somebody without ties is a community of one; so without ties it is the number of people, and 0 where nobody is. Separate pieces never share a community.',
  variants:
    'Leiden (Traag et al. 2019) makes sure that each community hangs together, which Louvain’s does in all but rare cases. Neither sees small circles in a very large network: modularity has a limit of resolution (Fortunato & Barthélemy 2007).',
  cost: 'O(n + m) a round; a few rounds, few levels, 8 runs',
  source: 'Blondel et al. (2008), J. Stat. Mech. P10008, https://doi.org/10.1088/1742-5468/2008/10/P10008',
  of: (facts) => facts.know(communities).count,
});
