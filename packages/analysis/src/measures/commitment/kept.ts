import { promises } from '../../facts/promises';
import { from0to1, groupMeasure } from '../../measure';

export const kept = groupMeasure({
  name: 'commitments.kept',
  unit: 'share',
  range: from0to1,
  direction: 'HIGHER',
  definition: 'Promises kept / (kept + broken), by T.',
  meaning: 'Of the promises that were either kept or broken, the share that was kept.',
  edges:
    'Null where none was kept or broken. Promises that are open, taken back or made anew count on neither side: see commitments.withdrawn and commitments.renegotiated. With few of them, read it beside commitments.keptLowerBound.',
  variants:
    'Over all that ended, taking a promise back in time would count like breaking it, and people would rather stay silent.',
  cost: 'O(p) for p promises.',
  source: 'A share.',
  of: (facts) => {
    const { KEPT, BROKEN } = facts.know(promises);
    return KEPT + BROKEN === 0 ? null : KEPT / (KEPT + BROKEN);
  },
});
