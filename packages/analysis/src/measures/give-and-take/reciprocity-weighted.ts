import { tieGraph } from '../../facts/tie-graph';
import { together } from '../../graph/compressed-rows';
import { from0to1, groupMeasure } from '../../measure';

export const reciprocityWeighted = groupMeasure({
  name: 'reciprocity.weighted',
  unit: 'share',
  range: from0to1,
  direction: 'HIGHER',
  definition: 'Σ_{i≠j} min(w_ij, w_ji) / Σ_{i≠j} w_ij over the ties.',
  meaning:
    'Give and take: of all that people give each other, the share that comes back. Higher is more mutual, not more generous.',
  edges: 'Null where there is no tie. People without ties and separate pieces change nothing.',
  variants: 'Without strengths, every tie counting the same: see reciprocity.arc.',
  cost: 'O(n + m)',
  source: 'Squartini et al. (2013), Sci. Rep. 3:2729, https://doi.org/10.1038/srep02729',
  of: (facts) => {
    const { given, received, arcs } = facts.know(tieGraph);
    if (arcs === 0) return null;
    let returned = 0;
    let all = 0;
    together(given, received, (_from, _to, there, back) => {
      returned += Math.min(there, back);
      all += there;
    });
    return returned / all;
  },
});
