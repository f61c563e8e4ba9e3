import type { Transaction } from '@trama/events';
import { usualPolicy, withRhythm } from './evaluation-policy';
import type { Ports } from './ports';

/** A network as the members service tells of it. */
export interface KnownNetwork {
  readonly networkId: string;
  readonly timeZone: string;
  readonly at: Date;
}

/** New networks are evaluated as is usual, until their stewards say otherwise. */
export const beginPolicies =
  ({ policies }: Pick<Ports, 'policies'>) =>
  (networks: readonly KnownNetwork[], tx: Transaction): Promise<void> =>
    policies.begin(
      networks.map(({ networkId, timeZone, at }) => usualPolicy(networkId, timeZone, at)),
      tx,
    );

/** Six in the morning is six where the network is. */
export const moveToTimeZone =
  ({ policies }: Pick<Ports, 'policies'>) =>
  async (networks: readonly KnownNetwork[], tx: Transaction): Promise<void> => {
    const known = await policies.byNetworks(
      networks.map(({ networkId }) => networkId),
      tx,
    );
    const timeZones = new Map(networks.map(({ networkId, timeZone }) => [networkId, timeZone])); // the last one holds
    for (const [networkId, policy] of known) {
      const timeZone = timeZones.get(networkId);
      if (timeZone && timeZone !== policy.timeZone) await policies.save(withRhythm(policy, { timeZone }), tx);
    }
  };
