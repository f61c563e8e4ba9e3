import { refuseInput } from '@trama/errors';
import { membershipJoined, networkCreated } from '@trama/events';
import type { Viewer } from '@trama/identity';
import { uuidv7 } from 'uuidv7';
import { describeNetwork } from './describe-network';
import { newMembership, tellOfJoining } from './membership';
import type { Network } from './network';
import type { Ports } from './ports';

export interface CreateNetwork {
  readonly name: string;
  readonly topic: string;
  readonly timeZone: string;
  /** Where it was there before Trama came to know it. */
  readonly foundedAt?: Date | null;
  readonly idempotencyKey?: string | null;
}

/** When it was founded: now, or when it says, which cannot be in the future. */
function foundingOf({ foundedAt }: Pick<CreateNetwork, 'foundedAt'>, now: Date): Date {
  if (foundedAt != null && foundedAt > now)
    throw refuseInput('foundedAt', 'A network is founded now or was in the past.');
  return foundedAt ?? now;
}

/** Whoever creates a network is its first steward. */
export const createNetwork =
  ({ networks, memberships, inTransaction, now }: Pick<Ports, 'networks' | 'memberships' | 'inTransaction' | 'now'>) =>
  (viewer: Viewer, input: CreateNetwork): Promise<Network> =>
    inTransaction({ viewer, once: { mutation: 'createNetwork', input } }, async (tx) => {
      const createdAt = foundingOf(input, now());
      const network = { id: uuidv7(), ...describeNetwork(input), createdAt, version: 1 };
      const steward = newMembership(
        uuidv7(),
        { networkId: network.id, memberId: viewer.memberId, role: 'STEWARD' },
        createdAt,
      );
      await networks.add(network, tx);
      await memberships.add([steward], tx);
      await tx.emit(networkCreated, {
        subject: { id: network.id, networkId: network.id },
        audience: 'NETWORK',
        data: network,
      });
      await tx.emit(membershipJoined, tellOfJoining(steward));
      return network;
    });
