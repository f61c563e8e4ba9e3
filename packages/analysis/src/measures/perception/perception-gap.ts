import { tieGraph } from '../../facts/tie-graph';
import type { TieGraph } from '../../graph/tie-graph';
import { from0to1, groupMeasure } from '../../measure';
import type { ReviewRecord } from '../../record/network-record';

export const perceptionGap = groupMeasure({
  name: 'perception.gap',
  unit: 'share',
  range: from0to1,
  direction: 'LOWER',
  definition:
    '1 − |S ∩ M| / |S ∪ M| over ordered pairs (i, j), i ≠ j, i one of those who answered the review: S where i states a tie to j, M where a tie i→j was measured.',
  meaning:
    'How far the network that people see is from the one that what they do shows: 0 when every tie that they state shows in what they did, and the other way round; 1 when none does.',
  edges:
    'Null where nobody was asked, and where those who answered neither state ties nor have any. What others state counts for nothing: somebody who did not answer stated neither that they have ties nor that they have none. A tie stated twice is one. Strength plays no part.',
  variants:
    'Either way round (a stated tie shows when j does something for i, too) would be lower, and hide who feels tied to people whom they do nothing for. The simple matching coefficient counts pairs whom both leave out as agreement: in a sparse network nearly all, so it is near 0 whatever people see.',
  cost: 'O(n + m + s) for s stated ties',
  source:
    'Jaccard (1912), New Phytol. 11:37, https://doi.org/10.1111/j.1469-8137.1912.tb05611.x; that people’s reports and their deeds differ: Bernard, Killworth & Sailer (1979), Soc. Networks 2:191, https://doi.org/10.1016/0378-8733(79)90014-5',
  of: (facts) => {
    const { review } = facts.record;
    return review && jaccardDistance(facts.know(tieGraph), review);
  },
});

function jaccardDistance({ size, given }: TieGraph, { answered, stated }: ReviewRecord): number | null {
  const statedBy = statedByPerson(size, stated);
  const hasTie = new Uint8Array(size);
  let both = 0;
  let measured = 0;
  let said = 0;
  for (const person of new Set(answered)) {
    checkPerson(person, size, 'answered the review');
    const measuredOnes = given.columns.subarray(given.offsets[person], given.offsets[person + 1]);
    for (const other of measuredOnes) hasTie[other] = 1;
    for (const other of statedBy.get(person) ?? []) both += hasTie[other]!;
    for (const other of measuredOnes) hasTie[other] = 0;
    measured += measuredOnes.length;
    said += statedBy.get(person)?.size ?? 0;
  }
  const either = measured + said - both;
  return either === 0 ? null : 1 - both / either;
}

/** To whom each person states a tie; ties to oneself are none. */
function statedByPerson(size: number, { from, to }: ReviewRecord['stated']): Map<number, Set<number>> {
  const stated = new Map<number, Set<number>>();
  for (let k = 0; k < from.length; k++) {
    checkPerson(from[k]!, size, `states a tie to ${to[k]}`);
    checkPerson(to[k]!, size, `is stated as tied by ${from[k]}`);
    if (from[k] === to[k]) continue;
    const others = stated.get(from[k]!);
    if (others) others.add(to[k]!);
    else stated.set(from[k]!, new Set([to[k]!]));
  }
  return stated;
}

function checkPerson(person: number, size: number, says: string): void {
  if (!(person < size)) throw new RangeError(`Person ${person} ${says}, but there are ${size} people, from 0 on.`);
}
