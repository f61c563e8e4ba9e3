import { evenness } from '../../algorithms/evenness';
import { from0to1, groupMeasure } from '../../measure';
import { countActs } from '../../record/acts-by';

export const equalVoice = groupMeasure({
  name: 'equalVoice',
  unit: 'share',
  range: from0to1,
  direction: 'HIGHER',
  definition:
    '−Σ_i p_i ln p_i / ln n, p_i = turns of voice of i / all turns, 0 ln 0 = 0. An act of a kind that counts as a turn is one turn, however many people it is towards. People who said nothing count in n.',
  meaning:
    '1 when everybody is heard equally often, near 0 when one person does the talking. Who keeps silent lowers it.',
  edges: 'Null for fewer than 2 people, or where nobody spoke; 0 where one person did all the talking.',
  variants:
    'Over those who spoke alone (ln of their number below the line), three of thirty who talk among themselves in equal parts would have an equal voice: it says how speakers share the word, not whether all are heard. By length rather than turns, long letters would weigh more than being heard often.',
  cost: 'O(n + e) for e interactions',
  source: 'Pielou (1966), J. Theor. Biol. 13:131, https://doi.org/10.1016/0022-5193(66)90013-0',
  of: ({ record }) => evenness(countActs(record, ({ isTurn }) => isTurn)),
});
