import { wilsonLowerBound } from '../../algorithms/wilson-lower-bound';
import { promises } from '../../facts/promises';
import { from0to1, groupMeasure } from '../../measure';

export const keptLowerBound = groupMeasure({
  name: 'commitments.keptLowerBound',
  unit: 'share',
  range: from0to1,
  direction: 'HIGHER',
  definition:
    'Lower end of the 95 % Wilson score interval of commitments.kept: (p + z²/2N − z √(p(1−p)/N + z²/4N²)) / (1 + z²/N), N = kept + broken, p = kept / N, z = 1.959963984540054.',
  meaning: 'The share of promises kept that the evidence so far vouches for: few promises vouch for little.',
  edges:
    'Null where no promise was kept or broken; exactly 0 where none was kept. One kept of one vouches for 0.21, a hundred of a hundred for 0.96.',
  variants:
    'The normal (Wald) interval has no width where all were kept. The exact one of Clopper and Pearson never vouches for too much, and on average for too little.',
  cost: 'O(p) for p promises.',
  source: 'Wilson (1927), J. Am. Stat. Assoc. 22:209, https://doi.org/10.1080/01621459.1927.10502953',
  of: (facts) => {
    const { KEPT, BROKEN } = facts.know(promises);
    return wilsonLowerBound(KEPT, KEPT + BROKEN);
  },
});
