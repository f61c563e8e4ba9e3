import { coreness } from '../../facts/coreness';
import { from0, personMeasure } from '../../measure';

export const coreOwn = personMeasure({
  name: 'core.own',
  unit: 'people',
  range: from0,
  direction: 'NEITHER',
  definition: 'The largest k such that i belongs to a k-core (see core.depth).',
  meaning:
    'How deep inside the network you are: you belong to a group of which each, and you too, is in touch with at least so many others of it.',
  edges: '0 without connections; never above the number of people with whom one is connected.',
  cost: 'O(n + m)',
  source:
    'Seidman (1983), Social Networks 5:269, https://doi.org/10.1016/0378-8733(83)90028-X; computed after Batagelj & Zaversnik (2003), https://arxiv.org/abs/cs/0310049',
  of: (facts) => Float64Array.from(facts.know(coreness)),
});
