import { tieGraph } from '../../facts/tie-graph';
import { from0to1, groupMeasure } from '../../measure';

export const density = groupMeasure({
  name: 'density',
  unit: 'share',
  range: from0to1,
  direction: 'NEITHER',
  definition: 'm / (n(n−1)), ties counted by direction.',
  meaning: 'Of all ties that could be, the share that is there. It falls as a network grows, and every tie costs time.',
  edges: 'Null for fewer than 2 people. The strength of ties plays no part.',
  variants:
    'Without direction, pairs who are connected over all pairs: twice as high where no tie is returned, the same where all are. networkx says 0 for fewer than 2 people; here nobody could be tied, so there is nothing to measure.',
  cost: 'O(1)',
  source: 'Wasserman & Faust (1994), Social Network Analysis, ch. 4, https://doi.org/10.1017/CBO9780511815478',
  of: (facts) => {
    const { size, arcs } = facts.know(tieGraph);
    return size < 2 ? null : arcs / (size * (size - 1));
  },
});
