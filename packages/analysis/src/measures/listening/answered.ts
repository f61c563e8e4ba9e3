import { turns } from '../../facts/turns';
import { from0to1, groupMeasure } from '../../measure';

export const answered = groupMeasure({
  name: 'listening.answered',
  unit: 'share',
  range: from0to1,
  direction: 'HIGHER',
  definition:
    'Turns answered by T over all turns. For each ordered pair, a message from A to B opens a turn unless one of A to B is open; the next message from B to A at a later instant answers it. Messages crossing at one instant answer earlier turns, not each other, and each then opens a turn.',
  meaning: 'How often somebody who addresses another person gets a word back.',
  edges:
    'Null where nobody wrote to anybody. What is written to all or to oneself opens and answers nothing. The last word of every conversation is an open turn, a mere thank-you too, so 1 is out of reach.',
  variants:
    'If only a reply to that very message answered it, an answer given in a new message would be missed. Over messages rather than turns, whoever repeats a question would count as unheard twice.',
  cost: 'O(n + e) for e interactions.',
  source:
    'Ours, after turn-taking: Sacks, Schegloff & Jefferson (1974), Language 50:696, https://doi.org/10.2307/412243',
  of: (facts) => {
    const { length, answeredAt } = facts.know(turns);
    let heard = 0;
    for (let turn = 0; turn < length; turn++) if (!Number.isNaN(answeredAt[turn])) heard += 1;
    return length === 0 ? null : heard / length;
  },
});
