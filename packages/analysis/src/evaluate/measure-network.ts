import { cutMembersWithBackup } from '../facts/cut-members';
import { Facts } from '../facts/facts';
import { tieGraph } from '../facts/tie-graph';
import type { MeasureResult } from '../measure-result';
import { measures } from '../measures';
import { recordDigest } from '../record/digest';
import { inOrderOfTime } from '../record/in-order-of-time';
import type { NetworkRecord } from '../record/network-record';
import { resultOf } from './result-of';
import { takeMeasure } from './take-measure';

/**
 * All that is measured of one network at one moment, here and now: for 100,000 people that takes a minute or more, in which
 * nothing else happens in this thread; `AnalysisPool` measures elsewhere. The same record gives the same bytes, on any
 * machine, in whatever order its interactions come. It measures whatever the size of the group: who may be shown what is for
 * the caller to decide (`about` and `leastGroup` of each measure).
 *
 * @throws RangeError for a record that cannot be measured: the message names what is wrong with it
 */
export function measureNetwork(record: NetworkRecord): MeasureResult {
  const facts = new Facts({ ...record, interactions: inOrderOfTime(record.interactions) });
  return resultOf({
    digest: recordDigest(facts.record),
    graph: facts.know(tieGraph),
    taken: measures.map((measure) => takeMeasure(measure, facts)),
    cutMembers: facts.know(cutMembersWithBackup),
  });
}
