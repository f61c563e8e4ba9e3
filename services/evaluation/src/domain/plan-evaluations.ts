import { planPeriods } from './plan-periods';
import type { Ports } from './ports';

/** So long after its end a period is planned: what happened in its last moment is on its way to the ledger still. */
const SETTLE_MS = 30_000;
/** A worker says every few seconds how far it is; while it only computes it may be silent for longer. */
const PATIENCE_MS = 2 * 60_000;

/**
 * Sees to it that every period is evaluated once, and that nothing asked for is forgotten. Any process may run it at any
 * time, also several at once: the transaction that asks for a period's evaluation is the one that accounts for it.
 */
export const planEvaluations = (ports: Ports) => {
  const { policies, evaluations, lag, inTransaction, now, wake } = ports;
  const plan = planPeriods(ports);
  const settled = (): Date => new Date(now().getTime() - SETTLE_MS);
  return async (signal: AbortSignal): Promise<void> => {
    for await (const networkId of policies.due(settled())) {
      signal.throwIfAborted();
      // The ledger may be behind, after a day without workers say. What it has yet to see belongs to these periods.
      if ((await lag(networkId)) > 0) continue;
      const asked = await inTransaction({ viewer: null }, async (tx) => {
        const policy = (await policies.byNetworks([networkId], tx)).get(networkId);
        return policy ? plan(policy, settled(), now(), tx) : [];
      });
      for (const { id } of asked) wake(id);
    }
    for await (const id of evaluations.neglected(new Date(now().getTime() - PATIENCE_MS))) {
      signal.throwIfAborted();
      wake(id);
    }
  };
};
