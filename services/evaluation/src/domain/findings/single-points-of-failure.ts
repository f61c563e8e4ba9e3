import type { Rule } from './finding';
import { people } from './words';

/** From the first on: each of them on holiday is someone cut off. Who they are is told to them alone. */
export const singlePointsOfFailure: Rule = ({ measures }) => {
  const count = measures['cutMembers.count'] ?? 0;
  if (count === 0) return null;
  return {
    message: `${people(count)} ${count === 1 ? 'holds' : 'hold'} others in the network who would lose contact without them.`,
    evidence: ['cutMembers.count'],
    suggestion: 'Each of them is told who could stand in for them. Make time for those introductions.',
  };
};
