import { tieGraph } from '../../facts/tie-graph';
import { from0to1, groupMeasure } from '../../measure';

export const reciprocityDyad = groupMeasure({
  name: 'reciprocity.dyad',
  unit: 'share',
  range: from0to1,
  direction: 'HIGHER',
  definition: 'Pairs {i, j} tied in both directions, over pairs tied in at least one.',
  meaning: 'Of the pairs who have to do with each other, the share in which both reach out.',
  edges: 'Null where there is no tie. People without ties and separate pieces change nothing.',
  variants: 'By ties rather than pairs: see reciprocity.arc.',
  cost: 'O(1): of m ties on d pairs, m − d pairs are mutual',
  source: 'Wasserman & Faust (1994), Social Network Analysis, ch. 13, https://doi.org/10.1017/CBO9780511815478',
  of: (facts) => {
    const { arcs, dyads } = facts.know(tieGraph);
    return dyads === 0 ? null : (arcs - dyads) / dyads;
  },
});
