import type { Rule } from './finding';

/** A month: two evaluations of the usual rhythm, and the second could say nothing new. */
const LONGEST_DAYS = 31;

export const goalsUnattended: Rule = ({ measures }) => {
  const days = measures['goals.unattended'];
  if (days === null || days <= LONGEST_DAYS) return null;
  return {
    message: `Nobody has said where a typical goal of the network stands for ${Math.round(days)} days.`,
    evidence: ['goals.unattended', 'goals.progress'],
    suggestion: 'Go through the goals together: check in on each, or drop it and write down what was learnt.',
  };
};
