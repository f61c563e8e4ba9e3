import type { Rule } from './finding';
import { percent } from './words';

/** The last word of a conversation waits for none, so even attentive groups stay well below 1; below this most questions are lost. */
const LEAST_ANSWERED = 0.4;

export const unanswered: Rule = ({ measures }) => {
  const answered = measures['listening.answered'];
  if (answered === null || answered >= LEAST_ANSWERED) return null;
  return {
    message: `Of those who addressed someone, ${percent(answered)} got a word back.`,
    evidence: ['listening.answered'],
    suggestion:
      'Agree that a message to someone gets at least “I heard you”, and go through the open questions once a week.',
  };
};
