import type { Transaction } from '@trama/events';
import type { Evaluation } from './evaluation';
import { withRhythm, type EvaluationPolicy } from './evaluation-policy';
import { emptyLedger } from './ledger-entry';
import { endedPeriods } from './period';
import type { Ports } from './ports';
import { requested } from './request-evaluation';

/** After a long absence the rest follows a minute later. */
const MOST_AT_ONCE = 50;

/** Asks for an evaluation of each period that has ended by `until` and is not accounted for, the earliest first. */
export const planPeriods =
  ({ evaluations, policies, ledger }: Pick<Ports, 'evaluations' | 'policies' | 'ledger'>) =>
  async (policy: EvaluationPolicy, until: Date, at: Date, tx: Transaction): Promise<readonly Evaluation[]> => {
    const { networkId, enabled, plannedUntil } = policy;
    const periods = enabled ? endedPeriods(policy, plannedUntil, until, MOST_AT_ONCE) : [];
    const last = periods.at(-1);
    if (!last) return [];
    const { entries: cut } = (await ledger.heads([networkId], tx)).get(networkId) ?? emptyLedger;
    const asked = periods.map(({ start, end }) =>
      requested({ networkId, asOf: end, periodStart: start, cut, requestedById: null }, at),
    );
    await evaluations.add(asked, tx);
    await policies.advance(withRhythm({ ...policy, plannedUntil: last.end }, {}), tx);
    return asked;
  };
