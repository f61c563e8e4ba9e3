import { evenness } from '../../algorithms/evenness';
import { thanks } from '../../facts/thanks';
import { from0to1, groupMeasure } from '../../measure';

export const receivers = groupMeasure({
  name: 'recognition.receivers',
  unit: 'share',
  range: from0to1,
  direction: 'HIGHER',
  definition:
    'Pielou’s evenness of recognitions over those who received them: −Σ p_i ln p_i / ln n, p_i the share of person i in all that was received from another person; one that names several counts once for each.',
  meaning: 'Whether thanks reach all alike (1) or always the same person (0).',
  edges: 'Null for fewer than 2 people, or where nobody was thanked. Thanks to all or to oneself are left out.',
  variants:
    'Over those who received any alone, it would say nothing of those who were never thanked: see recognition.coverage.',
  cost: 'O(n + e) for e interactions.',
  source: 'Pielou (1966), J. Theor. Biol. 13:131, https://doi.org/10.1016/0022-5193(66)90013-0',
  of: (facts) => evenness(facts.know(thanks).received),
});
