import { overlapStrength } from './overlap-strength';
import { tieStrengthMean } from './tie-strength-mean';
import { tiesDormant } from './ties-dormant';
import { transitivity } from './transitivity';

/** How strong ties are, and what they form. */
export const bonds = [tieStrengthMean, tiesDormant, transitivity, overlapStrength] as const;
