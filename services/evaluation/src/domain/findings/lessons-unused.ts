import type { Rule } from './finding';
import { percent } from './words';

/** Not every lesson is for everyone; where three of four meet no answer, they are written and not read. */
const LEAST_REUSED = 1 / 4;

export const lessonsUnused: Rule = ({ measures }) => {
  const reused = measures['lessons.reused'];
  if (reused === null || reused >= LEAST_REUSED) return null;
  return {
    message: `Of the lessons that people wrote down, ${percent(reused)} were taken up by anyone else.`,
    evidence: ['lessons.reused'],
    suggestion:
      'Begin something new by searching the library, and answer the lesson that helped: its author will know.',
  };
};
