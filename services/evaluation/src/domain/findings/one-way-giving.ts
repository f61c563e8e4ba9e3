import type { Rule } from './finding';
import { percent } from './words';

/** Less than a third returned: for each who gets as much as they give, two do not. */
const LEAST_RETURNED = 1 / 3;

export const oneWayGiving: Rule = ({ measures }) => {
  const returned = measures['reciprocity.weighted'];
  if (returned === null || returned >= LEAST_RETURNED) return null;
  return {
    message: `Giving goes one way: ${percent(returned)} of what people give each other comes back.`,
    evidence: ['reciprocity.weighted', 'reciprocity.dyad'],
    suggestion: 'Ask those who give most what they need, and say it where all can read it.',
  };
};
