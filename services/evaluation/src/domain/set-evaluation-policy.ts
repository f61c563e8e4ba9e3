import { refuse } from '@trama/errors';
import { allow, type Viewer } from '@trama/identity';
import { withRhythm, type EvaluationPolicy } from './evaluation-policy';
import { checkCron } from './period';
import { planPeriods } from './plan-periods';
import type { Ports } from './ports';

export interface EvaluationPolicyChange {
  readonly networkId: string;
  readonly version: number;
  readonly cron: string;
  readonly enabled: boolean;
  readonly idempotencyKey?: string | null;
}

/** Sets when a network is evaluated from now on. Periods that have ended are evaluated as they were promised. */
export const setEvaluationPolicy = (ports: Ports) => {
  const { policies, inTransaction, now } = ports;
  const plan = planPeriods(ports);
  return async (viewer: Viewer, input: EvaluationPolicyChange): Promise<EvaluationPolicy> =>
    inTransaction({ viewer, once: { mutation: 'setEvaluationPolicy', input } }, async (tx) => {
      const { networkId, version, cron, enabled } = input;
      allow(viewer, 'evaluation.setPolicy', { networkId });
      checkCron(cron);
      const policy = (await policies.byNetworks([networkId], tx)).get(networkId);
      if (!policy) throw refuse('NOT_FOUND', 'The network is so new that it has no policy yet. Try again in a moment.');
      if (policy.version !== version) throw refuse('STALE_VERSION');
      const at = now();
      await plan(policy, at, at, tx);
      return policies.save(withRhythm({ ...policy, plannedUntil: at }, { cron, enabled }), tx);
    });
};
