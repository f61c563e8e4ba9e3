import { promises } from '../../facts/promises';
import { from0to1, groupMeasure } from '../../measure';
import type { NetworkRecord } from '../../record/network-record';

export const followThrough = groupMeasure({
  name: 'commitments.followThrough',
  unit: 'share',
  range: from0to1,
  direction: 'HIGHER',
  definition:
    'Of the promises made from one meeting until before the next (M_k ≤ promised < M_{k+1}), over all such pairs of meetings together, the share that was kept by the later one (kept ≤ M_{k+1}). Meetings at one instant are one.',
  meaning: 'How much of what people take on between two meetings is done when they meet again.',
  edges:
    'Null for fewer than two meetings, or where nothing was promised between any. Promises before the first meeting and since the last are left out, for their time is not yet or not so measured. One that was taken back, made anew, or is meant for later counts as not kept by then.',
  variants:
    'The mean of the shares of single meetings would give a promise made in a quiet month more weight than one in a busy month.',
  cost: 'O(g + p log g) for p promises and g meetings.',
  source: 'Ours: it asks first thing in a meeting what became of the last.',
  of: (facts) => {
    facts.know(promises); // refuses what cannot be
    const meetings = meetingsOf(facts.record);
    let made = 0;
    let keptInTime = 0;
    for (const { promisedAt, endedAt, outcome } of facts.record.commitments) {
      const next = firstAfter(meetings, promisedAt);
      if (next === 0 || next === meetings.length) continue;
      made += 1;
      if (outcome === 'KEPT' && endedAt! <= meetings[next]!) keptInTime += 1;
    }
    return made === 0 ? null : keptInTime / made;
  },
});

function meetingsOf({ meetings, asOf }: NetworkRecord): readonly number[] {
  meetings.forEach((at, place) => {
    const before = meetings[place - 1] ?? -Infinity;
    if (!(at >= before && at <= asOf))
      throw new RangeError(
        `meetings[${place}] is at ${at}: meetings must ascend (the one before is at ${before}) up to ${asOf}, the moment evaluated.`,
      );
  });
  return meetings;
}

/** The place of the first moment later than this one; by halving. */
function firstAfter(moments: readonly number[], moment: number): number {
  let low = 0;
  let high = moments.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (moments[middle]! > moment) high = middle;
    else low = middle + 1;
  }
  return low;
}
