import { refuse } from '@trama/errors';
import { networkEdited } from '@trama/events';
import { allow, type Viewer } from '@trama/identity';
import { describeNetwork } from './describe-network';
import type { Network } from './network';
import type { Ports } from './ports';

export interface EditNetwork {
  readonly networkId: string;
  readonly version: number;
  readonly name?: string | null;
  readonly topic?: string | null;
  readonly timeZone?: string | null;
  readonly idempotencyKey?: string | null;
}

/** What is not said stays. */
export function edit(network: Network, { version, name, topic, timeZone }: Omit<EditNetwork, 'networkId'>): Network {
  if (network.version !== version) throw refuse('STALE_VERSION');
  const said = { name: name ?? network.name, topic: topic ?? network.topic, timeZone: timeZone ?? network.timeZone };
  return { ...network, ...describeNetwork(said) };
}

export const editNetwork =
  ({ networks, inTransaction }: Pick<Ports, 'networks' | 'inTransaction'>) =>
  (viewer: Viewer, input: EditNetwork): Promise<Network> =>
    inTransaction({ viewer, once: { mutation: 'editNetwork', input } }, async (tx) => {
      const subject = { id: input.networkId, networkId: input.networkId };
      allow(viewer, 'network.edit', subject);
      const network = await networks.save(edit(await networks.get(input.networkId, tx), input), tx);
      await tx.emit(networkEdited, { subject, audience: 'NETWORK', data: network });
      return network;
    });
