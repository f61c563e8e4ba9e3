import { absenceFactor as absenceFactorOf } from '../../algorithms/absence-factor';
import { contributions } from '../../facts/contributions';
import { from0, groupMeasure } from '../../measure';

export const absenceFactor = groupMeasure({
  name: 'absenceFactor',
  unit: 'people',
  range: from0,
  direction: 'HIGHER',
  definition:
    'Smallest k such that the k people with most contributions have at least half of all. An act of a kind that counts as a contribution is one, however many people it is towards and whatever its weight.',
  meaning: 'How few people would have to be away for half of the contributions to be missing.',
  edges: 'Null where nobody contributed. People who did not contribute change nothing. Ties play no part.',
  variants:
    'With a weight for each kind it would rest on how these compare, on which nobody agrees; by ties it would miss what is done for all.',
  cost: 'O(n log n + e) for e interactions',
  source: 'CHAOSS, Contributor Absence Factor, https://chaoss.community/kb/metric-contributor-absence-factor/',
  of: (facts) => absenceFactorOf(facts.know(contributions)),
});
