import { communities } from '../../facts/communities';
import { from0to1, groupMeasure } from '../../measure';

export const communitiesModularity = groupMeasure({
  name: 'communities.modularity',
  unit: '1',
  range: from0to1,
  direction: 'NEITHER',
  definition:
    'Σ_c [ W_c/W − (S_c/2W)² ] over the communities found (see communities.count): W is the weight w_ij + w_ji of all connections, W_c of those within c, S_c = Σ_{i in c} Σ_j (w_ij + w_ji).',
  meaning:
    'How much more people keep to their own circle than chance would have it: near 0 all are in touch alike, and from some 0.3 on there are circles that you can tell apart.',
  edges:
    'Null without ties. Below 0 by rounding, it is 0, as of all people together. People without ties change nothing.',
  variants:
    'Directed (Leicht & Newman 2008) would find givers and takers; unweighted, who knows whom, acquaintances as much as friends. A random network, too, has circles that can be found: compare over time, not with 0. Other implementations visit people in another order: the best of eight runs of igraph is now above this, now below, by up to 0.03 in small networks without strengths.',
  cost: 'O(n + m), beside the communities',
  source:
    'Newman & Girvan (2004), Phys. Rev. E 69:026113, https://doi.org/10.1103/PhysRevE.69.026113; with weights, Newman (2004), Phys. Rev. E 70:056131, https://doi.org/10.1103/PhysRevE.70.056131',
  of: (facts) => {
    const { modularity } = facts.know(communities);
    return modularity === null ? null : Math.max(0, modularity);
  },
});
