import { coreness } from '../../facts/coreness';
import { from0, groupMeasure } from '../../measure';

export const coreDepth = groupMeasure({
  name: 'core.depth',
  unit: 'people',
  range: from0,
  direction: 'HIGHER',
  definition:
    'The largest k for which there is a k-core: a group of people each of whom is connected with at least k others of the group (also called degeneracy).',
  meaning:
    'How tightly the innermost circle is knit: each in it has at least so many others in it to turn to, so it outlasts the absence of any few.',
  edges:
    'Null where nobody is. 0 where nobody is connected, at most n − 1. The direction and strength of ties play no part.',
  variants:
    'By in- or out-degree, or by strength (s-cores), people would be peeled away by what they get or give: those tell of standing and of effort, this of company.',
  cost: 'O(n + m)',
  source:
    'Seidman (1983), Social Networks 5:269, https://doi.org/10.1016/0378-8733(83)90028-X; computed after Batagelj & Zaversnik (2003), https://arxiv.org/abs/cs/0310049',
  of: (facts) => {
    const numbers = facts.know(coreness);
    return numbers.length === 0 ? null : numbers.reduce((deepest, number) => Math.max(deepest, number), 0);
  },
});
