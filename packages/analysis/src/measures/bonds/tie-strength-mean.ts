import { tieGraph } from '../../facts/tie-graph';
import { from0, groupMeasure } from '../../measure';

export const tieStrengthMean = groupMeasure({
  name: 'tieStrength.mean',
  unit: 'strength',
  range: from0,
  direction: 'HIGHER',
  definition: 'Σ w_ij / m over the ties, each direction for itself.',
  meaning:
    'How strong a tie is on average: 1 is one interaction of weight 1 just now, or two of them a half-life ago. It says nothing of how many ties there are: read it with density.',
  edges: 'Null where there is no tie. People without ties play no part.',
  cost: 'O(m)',
  source:
    'Ours: exponential decay of evidence, the weights and the half-life being part of the evaluation. For strength as what is summed see Barrat et al. (2004), PNAS 101:3747, https://doi.org/10.1073/pnas.0400087101',
  of: (facts) => {
    const { weights } = facts.know(tieGraph).given;
    return weights.length === 0 ? null : weights.reduce((sum, weight) => sum + weight, 0) / weights.length;
  },
});
