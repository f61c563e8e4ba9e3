import type { Rule } from './finding';
import { percent } from './words';

/** Every fourth: holidays and chance silence one in ten or so; what is beyond has come to an end without anyone saying so. */
const MOST_DORMANT = 1 / 4;

export const dormantTies: Rule = ({ measures }) => {
  const dormant = measures['ties.dormant'];
  if (dormant === null || dormant <= MOST_DORMANT) return null;
  return {
    message: `Of the pairs who used to be in touch, ${percent(dormant)} have fallen silent, for far longer than was usual between them.`,
    evidence: ['ties.dormant'],
    suggestion:
      'Old ties come back to life faster than new ones grow: let each think of one person they miss, and write to them.',
  };
};
