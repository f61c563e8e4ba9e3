import { endedOf, promises } from '../../facts/promises';
import { from0to1, groupMeasure } from '../../measure';

export const withdrawn = groupMeasure({
  name: 'commitments.withdrawn',
  unit: 'share',
  range: from0to1,
  direction: 'LOWER',
  definition: 'Promises taken back / (kept + broken + taken back + made anew), by T.',
  meaning:
    'Of the promises that came to an end, the share that was taken back. It is fairer than breaking them, and still leaves others without what they counted on.',
  edges: 'Null where no promise has ended. Offers that were declined were never promises.',
  variants: 'Added to the broken ones, it would hide who gave notice.',
  cost: 'O(p) for p promises.',
  source: 'A share.',
  of: (facts) => {
    const counts = facts.know(promises);
    const ended = endedOf(counts);
    return ended === 0 ? null : counts.WITHDRAWN / ended;
  },
});
