import type { Rule } from './finding';
import { percent } from './words';

/** Where not one message in ten asks, plans, teaches or reflects, people tell each other things, and think alone. */
const LEAST_BEYOND = 0.1;
/** Fewer say little about how people talk. */
const FEWEST = 20;

export const informationOnly: Rule = ({ measures, acts }) => {
  const beyond = measures['mix.beyondInformation'];
  if (beyond === null || acts < FEWEST || beyond >= LEAST_BEYOND) return null;
  return {
    message: `What people write is information: ${percent(beyond)} of it asks, plans, teaches or reflects.`,
    evidence: ['mix.beyondInformation', 'mix.evenness'],
    suggestion: 'Close the next piece of work with a LESSON: what went well, what did not, what would we do again?',
  };
};
