import type { Rule } from './finding';
import { people } from './words';

/** A tenth on the edge is usual, newcomers for the most part. Beyond that there are people whom no word reaches. */
const MOST_OUTSIDE = 0.1;

export const scattered: Rule = ({ measures, acts }) => {
  const all = measures['people.count'] ?? 0;
  const outside = all - (measures['components.largest'] ?? 0);
  if (acts === 0 || outside <= MOST_OUTSIDE * all) return null;
  return {
    message: `${people(outside)} of ${all} ${outside === 1 ? 'has' : 'have'} no contact, not even through others, with the largest group.`,
    evidence: ['people.count', 'components.count', 'components.largest'],
    suggestion:
      'Let someone of the largest group talk with each of them: what did they come for, and whom should they meet?',
  };
};
