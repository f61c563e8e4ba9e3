import { rankCorrelation } from '../../algorithms/rank-correlation';
import { connectedPairs } from '../../facts/connected-pairs';
import { tieGraph } from '../../facts/tie-graph';
import { groupMeasure } from '../../measure';

export const overlapStrength = groupMeasure({
  name: 'overlap.strength',
  unit: '1',
  range: { least: -1, most: 1 },
  direction: 'NEITHER',
  definition:
    'Spearman’s rank correlation, over connected pairs, of w_ij + w_ji with the overlap of their neighbourhoods O_ij = n_ij / ((d_i−1) + (d_j−1) − n_ij); n_ij is the number of people connected with both, d_i with i. Equal values share the mean of their ranks; pairs connected with nobody else (0/0) are left out.',
  meaning:
    'Above 0, strong ties lie within circles of common friends, and weak ties bridge them, as Granovetter found: news and newcomers come by weak ties. Below 0, strong ties hold the circles together, as between the heads of teams.',
  edges: 'Null for fewer than 2 such pairs, or where all have one overlap or one strength.',
  variants:
    'Onnela et al. plot the mean overlap over the share of weaker ties: this says in one number whether that curve rises. Pearson’s correlation would follow the few strongest ties, for strengths are heavy-tailed.',
  cost: 'O(m^1.5 + m log m)',
  source:
    'Granovetter (1973), Am. J. Sociol. 78:1360, https://doi.org/10.1086/225469; Onnela et al. (2007), PNAS 104:7332, https://doi.org/10.1073/pnas.0610245104',
  of: (facts) => {
    const graph = facts.know(tieGraph);
    const { one, other, weight, common } = facts.know(connectedPairs);
    const overlaps = new Float64Array(common.length);
    const strengths = new Float64Array(common.length);
    let pairs = 0;
    for (let pair = 0; pair < common.length; pair++) {
      const around = graph.degree(one[pair]!) + graph.degree(other[pair]!) - 2 - common[pair]!;
      if (around === 0) continue;
      overlaps[pairs] = common[pair]! / around;
      strengths[pairs++] = weight[pair]!;
    }
    return rankCorrelation(overlaps.subarray(0, pairs), strengths.subarray(0, pairs));
  },
});
