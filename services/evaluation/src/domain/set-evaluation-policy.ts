import { refuse, refuseInput } from '@trama/errors';
import type { Transaction } from '@trama/events';
import { allow, type Viewer } from '@trama/identity';
import { withRhythm, type EvaluationPolicy } from './evaluation-policy';
import { checkCron, endedPeriods } from './period';
import { planPeriods } from './plan-periods';
import type { Ports } from './ports';

/** Of the past: twenty years of weeks, a hundred of months. */
const MOST_PERIODS = 1_200;

export interface EvaluationPolicyChange {
  readonly networkId: string;
  readonly version: number;
  readonly cron: string;
  readonly enabled: boolean;
  /** When the first period begins, where the network's past was entered. */
  readonly since?: Date | null;
  readonly idempotencyKey?: string | null;
}

/** Sets when a network is evaluated from now on. Periods that have ended are evaluated as they were promised. */
export const setEvaluationPolicy = (
  ports: Pick<Ports, 'evaluations' | 'policies' | 'ledger' | 'inTransaction' | 'now'>,
) => {
  const { evaluations, policies, inTransaction, now } = ports;
  const plan = planPeriods(ports);
  /** However many have ended: from here on they would not be found any more. */
  const planAll = async (policy: EvaluationPolicy, at: Date, tx: Transaction): Promise<void> => {
    for (let left = policy; ;) {
      const last = (await plan(left, at, at, tx)).at(-1);
      if (!last) return;
      left = { ...left, plannedUntil: last.asOf };
    }
  };
  return async (viewer: Viewer, input: EvaluationPolicyChange): Promise<EvaluationPolicy> =>
    inTransaction({ viewer, once: { mutation: 'setEvaluationPolicy', input } }, async (tx) => {
      const { networkId, version, cron, enabled, since } = input;
      allow(viewer, 'evaluation.setPolicy', { networkId });
      checkCron(cron);
      const policy = (await policies.byNetworks([networkId], tx)).get(networkId);
      if (!policy) throw refuse('NOT_FOUND', 'The network is so new that it has no policy yet. Try again in a moment.');
      if (policy.version !== version) throw refuse('STALE_VERSION');
      const at = now();
      await planAll(policy, at, tx);
      const plannedUntil = since ?? at;
      if (plannedUntil > at)
        throw refuseInput('since', 'Give a time in the past, or leave it out for periods from now on.');
      if (since != null && endedPeriods({ ...policy, cron }, since, at, MOST_PERIODS + 1).length > MOST_PERIODS)
        throw refuseInput('since', `Since then more than ${MOST_PERIODS} periods have ended. Give a later time.`);
      if (since != null && (await evaluations.hasPeriod(networkId, tx)))
        throw refuse('CONFLICT', 'Its periods have begun: a period was evaluated.', { state: 'BEGUN' });
      return policies.save(withRhythm({ ...policy, plannedUntil }, { cron, enabled }), tx);
    });
};
