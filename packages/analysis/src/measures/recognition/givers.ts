import { evenness } from '../../algorithms/evenness';
import { thanks } from '../../facts/thanks';
import { from0to1, groupMeasure } from '../../measure';

export const givers = groupMeasure({
  name: 'recognition.givers',
  unit: 'share',
  range: from0to1,
  direction: 'HIGHER',
  definition:
    'Pielou’s evenness of recognitions over those who gave them: −Σ p_i ln p_i / ln n, p_i the share of person i in all recognitions of another person; one that names several counts once.',
  meaning: 'Whether seeing what others give is everybody’s custom (1) or the office of one (0).',
  edges: 'Null for fewer than 2 people, or where nobody thanked anybody. Thanks to all or to oneself are left out.',
  variants: 'Over those who gave any alone, two who thank each other in a network of thirty would have 1.',
  cost: 'O(n + e) for e interactions.',
  source: 'Pielou (1966), J. Theor. Biol. 13:131, https://doi.org/10.1016/0022-5193(66)90013-0',
  of: (facts) => evenness(facts.know(thanks).given),
});
