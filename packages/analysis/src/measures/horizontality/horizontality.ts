import { tieGraph } from '../../facts/tie-graph';
import { from0to1, groupMeasure } from '../../measure';

export const horizontality = groupMeasure({
  name: 'horizontality',
  unit: 'share',
  range: from0to1,
  direction: 'HIGHER',
  definition:
    '1 − Σ_i (d_max − d_i) / ((n−1)(n−2)), d_i the number of people connected with i, d_max the highest of these.',
  meaning: '1 when everybody is in touch with as many people as everybody else, 0 when all run through one person.',
  edges:
    'Null for fewer than 3 people. 1 where nobody is connected: equal in having nothing, so read it with density. Separate pieces are taken as one network; the strength of ties plays no part.',
  variants:
    'By ties received (in-degree) it would ask whether all are sought alike, by ties given (out-degree) whether all reach out alike, each over (n−1)² instead of (n−1)(n−2): the sums that a star of one-way ties reaches. By both added up, over 2(n−1)(n−2), a mutual tie would count twice, so that what is returned would look like rank. Number of contacts is what a member sees: with how many people somebody has to do.',
  cost: 'O(n)',
  source: 'Freeman (1978), Social Networks 1:215, https://doi.org/10.1016/0378-8733(78)90021-7',
  of: (facts) => {
    const graph = facts.know(tieGraph);
    const { size, dyads } = graph;
    if (size < 3) return null;
    let most = 0;
    for (let person = 0; person < size; person++) most = Math.max(most, graph.degree(person));
    return 1 - (size * most - 2 * dyads) / ((size - 1) * (size - 2));
  },
});
