import type { GoalRecord } from '../record/network-record';
import type { Facts } from './facts';

/**
 * Fact: the goals that the network has, as they stand.
 *
 * @throws RangeError for one that cannot be: its message names it by its place in the record
 */
export function goals({ record }: Facts): readonly GoalRecord[] {
  record.goals.forEach((goal, place) => {
    const wrong = wrongWith(goal, record.asOf);
    if (wrong !== null) throw new RangeError(`goals[${place}] ${wrong}.`);
  });
  return record.goals;
}

function wrongWith({ adoptedAt, lastCheckInAt, progress }: GoalRecord, asOf: number): string | null {
  if (!isBy(asOf, adoptedAt)) return `was adopted at ${adoptedAt}, which is not by ${asOf}, the moment evaluated`;
  if (lastCheckInAt !== null && !isBy(asOf, lastCheckInAt))
    return `was checked in on at ${lastCheckInAt}, which is not by ${asOf}, the moment evaluated`;
  if (progress !== null && !(progress >= 0 && progress <= 1)) return `has the progress ${progress}, not 0 to 1`;
  return null;
}

const isBy = (asOf: number, at: number): boolean => Number.isFinite(at) && at <= asOf;
