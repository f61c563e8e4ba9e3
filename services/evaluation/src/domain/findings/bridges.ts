import type { Rule } from './finding';

/** One for every ten people is usual, newcomers for the most part who know one person yet. Beyond that much hangs by threads. */
const MOST_BRIDGES = 0.1;

export const bridges: Rule = ({ measures }) => {
  const all = measures['people.count'] ?? 0;
  const count = measures['bridges.count'] ?? 0;
  if (count === 0 || count <= MOST_BRIDGES * all) return null;
  return {
    message:
      count === 1
        ? '1 contact between two people is all that holds someone, or a whole circle, in the network.'
        : `${count} contacts between two people are each all that holds someone, or a whole circle, in the network.`,
    evidence: ['bridges.count', 'people.count'],
    suggestion:
      'Let whoever knows the network through one person alone meet a second one: offer them something to do together.',
  };
};
