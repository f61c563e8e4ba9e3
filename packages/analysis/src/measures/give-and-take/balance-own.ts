import { tieGraph } from '../../facts/tie-graph';
import { rowSum } from '../../graph/compressed-rows';
import { from0to1, personMeasure } from '../../measure';

export const balanceOwn = personMeasure({
  name: 'balance.own',
  unit: 'share',
  range: from0to1,
  direction: 'NEITHER',
  definition: 'Σ_j w_ij / (Σ_j w_ij + Σ_j w_ji) over the ties of i.',
  meaning:
    'Above one half you give more than you get, below it you get more than you give. Neither is better: a newcomer gets, a host gives.',
  edges: 'Nothing for somebody without ties.',
  cost: 'O(n + m)',
  source:
    'Ours: out-strength over strength, Barrat et al. (2004), PNAS 101:3747, https://doi.org/10.1073/pnas.0400087101',
  of: (facts) => {
    const graph = facts.know(tieGraph);
    return Float64Array.from({ length: graph.size }, (_, person) => {
      const given = rowSum(graph.given, person);
      return given / (given + rowSum(graph.received, person)); // NaN where both are 0
    });
  },
});
