import { endedOf, promises } from '../../facts/promises';
import { from0to1, groupMeasure } from '../../measure';

export const renegotiated = groupMeasure({
  name: 'commitments.renegotiated',
  unit: 'share',
  range: from0to1,
  direction: 'NEITHER',
  definition: 'Promises made anew / (kept + broken + taken back + made anew), by T.',
  meaning:
    'Of the promises that came to an end, the share that gave way to another: people spoke up before they failed. Where it is high, promises are made too lightly.',
  edges: 'Null where no promise has ended. The promise that takes its place counts for itself.',
  variants: 'Over kept and broken alone it would have no upper limit.',
  cost: 'O(p) for p promises.',
  source: 'A share.',
  of: (facts) => {
    const counts = facts.know(promises);
    const ended = endedOf(counts);
    return ended === 0 ? null : counts.RENEGOTIATED / ended;
  },
});
