import { kaplanMeier, medianSurvival, type Watch } from '../../algorithms/kaplan-meier';
import type { TurnTable } from '../../algorithms/turns';
import { turns } from '../../facts/turns';
import { from0, groupMeasure } from '../../measure';

const HOUR = 3_600_000;

export const latency = groupMeasure({
  name: 'listening.latency',
  unit: 'h',
  range: from0,
  direction: 'LOWER',
  definition:
    'Kaplan–Meier median, in hours, of the time from the opening of a turn (see listening.answered) to its answer, open turns censored at T: the smallest t with S(t) ≤ 0.5 (within 1e-12), S(t) = Π_{t_i ≤ t} (1 − d_i/n_i), d_i turns answered after t_i, n_i turns that waited at least so long.',
  meaning: 'After how many hours half of those who wait for an answer have one, counting those who still wait.',
  edges: 'Null where S never gets to one half: most never hear back, or nobody wrote. A turn opened at T waited for 0.',
  variants:
    'From the last message of a turn, a reminder would begin the wait anew: the more often people have to ask again, the quicker the network would seem to answer. The median of the answered turns alone would praise a network that answers a few at once and the rest never.',
  cost: 'O(t log t) for t turns.',
  source: 'Kaplan & Meier (1958), J. Am. Stat. Assoc. 53:457, https://doi.org/10.1080/01621459.1958.10501452',
  of: (facts) => {
    const median = medianSurvival(kaplanMeier(waits(facts.know(turns), facts.record.asOf)));
    return median === null ? null : median / HOUR;
  },
});

function waits({ length, openedAt, answeredAt }: TurnTable, asOf: number): Watch {
  const ended = new Float64Array(length);
  const censored = new Float64Array(length);
  let heard = 0;
  for (let turn = 0; turn < length; turn++)
    if (Number.isNaN(answeredAt[turn])) censored[turn - heard] = asOf - openedAt[turn]!;
    else ended[heard++] = answeredAt[turn]! - openedAt[turn]!;
  return { ended: ended.subarray(0, heard), censored: censored.subarray(0, length - heard) };
}
