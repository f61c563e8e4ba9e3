import { evenness } from '../../algorithms/evenness';
import { talk } from '../../facts/talk';
import { from0to1, groupMeasure } from '../../measure';

export const mixEvenness = groupMeasure({
  name: 'mix.evenness',
  unit: 'share',
  range: from0to1,
  direction: 'NEITHER',
  definition:
    'Pielou’s evenness of talk over its headings: −Σ p_k ln p_k / ln K, p_k the share of acts under heading k (such as INFORMATION, QUESTION, LESSON), K the number of headings that the evaluation knows.',
  meaning:
    'How varied the talk is: 0 where all of it is of one kind, 1 where there is as much of each. The best mix is for the network to find.',
  edges:
    'Null where there was no talk, or the evaluation knows fewer than 2 headings. A message to several people counts once.',
  variants: 'Over the headings in use alone, one question for each piece of information would be as varied as can be.',
  cost: 'O(e) for e interactions.',
  source: 'Pielou (1966), J. Theor. Biol. 13:131, https://doi.org/10.1016/0022-5193(66)90013-0',
  of: (facts) => evenness(facts.know(talk).acts),
});
