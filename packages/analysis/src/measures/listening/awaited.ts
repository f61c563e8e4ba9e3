import { openTurns } from '../../facts/open-turns';
import { from0, personMeasure } from '../../measure';

export const awaited = personMeasure({
  name: 'awaited.own',
  unit: 'turns',
  range: from0,
  direction: 'LOWER',
  definition: 'Number of turns towards you (see listening.answered) that are open at T.',
  meaning: 'How many people wait for a word of yours.',
  edges: '0 where nobody waits. With each person at most one turn towards you is open, so it is at most n − 1.',
  variants: 'Counting messages, one who reminds you thrice would wait four times.',
  cost: 'O(n + t) for t turns.',
  source: 'A count.',
  of: (facts) => facts.know(openTurns).towards,
});
