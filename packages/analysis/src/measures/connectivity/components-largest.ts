import { pieces } from '../../facts/pieces';
import { from0, groupMeasure } from '../../measure';

export const componentsLargest = groupMeasure({
  name: 'components.largest',
  unit: 'people',
  range: from0,
  direction: 'HIGHER',
  definition: 'Number of people in the largest component (see components.count).',
  meaning: 'How many people a word can reach when it is passed on from one to the next.',
  edges: '0 where nobody is, 1 where nobody is connected.',
  cost: 'O(n + m)',
  source: 'Hopcroft & Tarjan (1973), Commun. ACM 16:372, https://doi.org/10.1145/362248.362272',
  of: (facts) => facts.know(pieces).reduce((largest, size) => Math.max(largest, size), 0),
});
