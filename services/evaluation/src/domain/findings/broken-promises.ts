import type { Rule } from './finding';
import { percent } from './words';

/** Fewer promises say little about anyone. */
const FEWEST = 5;
/** When every third word is broken, people stop building on any. */
const LEAST_KEPT = 2 / 3;

export const brokenPromises: Rule = ({ measures, commitments: { kept, broken } }) => {
  const share = measures['commitments.kept'];
  if (share === null || kept + broken < FEWEST || share >= LEAST_KEPT) return null;
  return {
    message: `${broken} of ${kept + broken} promises were broken; ${percent(share)} were kept.`,
    evidence: ['commitments.kept', 'commitments.keptLowerBound'],
    suggestion: 'Promise less, and renegotiate early: a word taken back in time is not a broken one.',
  };
};
