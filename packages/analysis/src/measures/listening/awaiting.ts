import { openTurns } from '../../facts/open-turns';
import { from0, personMeasure } from '../../measure';

export const awaiting = personMeasure({
  name: 'awaiting.own',
  unit: 'turns',
  range: from0,
  direction: 'LOWER',
  definition: 'Number of turns of yours (see listening.answered) that are open at T.',
  meaning: 'How many people you wrote to have not come back to you.',
  edges: '0 where you wait for nobody. A closing word that asks for nothing counts as well.',
  variants: 'Counting messages, reminding somebody thrice would count four times.',
  cost: 'O(n + t) for t turns.',
  source: 'A count.',
  of: (facts) => facts.know(openTurns).from,
});
