import type { Rule } from './finding';

/** Three days: beyond a weekend, people stop waiting and decide alone. */
const LONGEST_HOURS = 72;

export const slowAnswers: Rule = ({ measures }) => {
  const hours = measures['listening.latency'];
  if (hours === null || hours <= LONGEST_HOURS) return null;
  return {
    message: `Half of those who wait for an answer wait longer than ${Math.round(hours / 24)} days.`,
    evidence: ['listening.latency'],
    suggestion: 'Say how soon you answer and where urgent things belong, so that nobody waits in the dark.',
  };
};
