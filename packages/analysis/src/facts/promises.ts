import type { CommitmentRecord } from '../record/network-record';
import type { Facts } from './facts';

/** How many promises stand where at T. */
export type Promises = Readonly<Record<CommitmentRecord['outcome'], number>>;

/**
 * Fact: what became of promises.
 *
 * @throws RangeError for one that cannot be: its message names it by its place in the record
 */
export function promises({ record: { commitments, asOf } }: Facts): Promises {
  const counts = { OPEN: 0, KEPT: 0, BROKEN: 0, WITHDRAWN: 0, RENEGOTIATED: 0 };
  commitments.forEach((commitment, place) => {
    const wrong = wrongWith(commitment, asOf);
    if (wrong !== null) throw new RangeError(`commitments[${place}] ${wrong}.`);
    counts[commitment.outcome] += 1;
  });
  return counts;
}

/** How many came to an end, of whatever kind. */
export const endedOf = ({ KEPT, BROKEN, WITHDRAWN, RENEGOTIATED }: Promises): number =>
  KEPT + BROKEN + WITHDRAWN + RENEGOTIATED;

function wrongWith({ promisedAt, endedAt, outcome }: CommitmentRecord, asOf: number): string | null {
  if (!Number.isFinite(promisedAt)) return `was promised at ${promisedAt}`;
  if (promisedAt > asOf) return `was promised at ${promisedAt}, which is after ${asOf}, the moment evaluated`;
  if (outcome === 'OPEN') return endedAt === null ? null : `is open, and ended at ${endedAt}`;
  if (endedAt === null || !Number.isFinite(endedAt)) return `is ${outcome}, and ended at ${endedAt}`;
  if (endedAt < promisedAt) return `ended at ${endedAt}, before it was promised at ${promisedAt}`;
  if (endedAt > asOf) return `ended at ${endedAt}, which is after ${asOf}, the moment evaluated`;
  return null;
}
