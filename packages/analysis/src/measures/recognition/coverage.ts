import { thanks } from '../../facts/thanks';
import { from0to1, groupMeasure } from '../../measure';
import { countActs } from '../../record/acts-by';

export const coverage = groupMeasure({
  name: 'recognition.coverage',
  unit: 'share',
  range: from0to1,
  direction: 'HIGHER',
  definition:
    'Of the people who contributed at least once (an interaction of a kind that is a contribution), the share towards whom another person has at least one recognition, by T.',
  meaning: 'Of those who give something to the network, the share who have heard a thank-you for anything.',
  edges:
    'Null where nobody contributed. Thanks to all name nobody, and thanks to oneself say nothing: both are left out. So are thanks to those who did not contribute.',
  variants:
    'The share of contributions that were thanked for would ask for a thank-you each time, and thanks would wear out.',
  cost: 'O(n + e) for e interactions.',
  source: 'Ours: a share of people, so that nobody is overlooked behind the thanks that a few get.',
  of: (facts) => {
    const { received } = facts.know(thanks);
    const contributions = countActs(facts.record, ({ isContribution }) => isContribution);
    let contributed = 0;
    let thanked = 0;
    for (let person = 0; person < contributions.length; person++) {
      if (contributions[person] === 0) continue;
      contributed += 1;
      if (received[person]! > 0) thanked += 1;
    }
    return contributed === 0 ? null : thanked / contributed;
  },
});
