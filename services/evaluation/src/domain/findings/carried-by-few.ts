import type { Rule } from './finding';
import { people } from './words';

/** Half of all that is given, by a tenth of the people or by one alone. */
const FEW = 0.1;

export const carriedByFew: Rule = ({ measures }) => {
  const all = measures['people.count'] ?? 0;
  const few = measures.absenceFactor;
  if (few === null || few > Math.max(1, FEW * all)) return null;
  return {
    message: `Half of all contributions come from ${people(few)} of ${all}.`,
    evidence: ['absenceFactor', 'people.count'],
    suggestion:
      'Ask them what they would gladly hand over, cut it small, and offer it to someone who has not been asked yet.',
  };
};
