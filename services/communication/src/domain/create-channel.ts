import { requireText } from '@trama/errors';
import { channelCreated, momentOf } from '@trama/events';
import { allow, type Viewer } from '@trama/identity';
import { uuidv7 } from 'uuidv7';
import type { Channel } from './channel';
import type { Ports } from './ports';

const LONGEST_NAME = 80;
const LONGEST_PURPOSE = 500;

interface CreateChannelInput {
  readonly networkId: string;
  readonly name: string;
  readonly purpose?: string | null;
  readonly at?: Date | null;
  readonly idempotencyKey?: string | null;
}

/** A new place to talk, with a name that can be found again. */
export function open({ networkId, name, purpose }: CreateChannelInput, createdAt: Date): Channel {
  const called = requireText('name', name, LONGEST_NAME);
  const said = purpose?.trim() ? requireText('purpose', purpose, LONGEST_PURPOSE) : null;
  return { id: uuidv7(), networkId, name: called, purpose: said, createdAt, version: 1 };
}

export const createChannel =
  ({ channels, inTransaction, now }: Pick<Ports, 'channels' | 'inTransaction' | 'now'>) =>
  (viewer: Viewer, input: CreateChannelInput): Promise<Channel> =>
    inTransaction({ viewer, once: { mutation: 'createChannel', input } }, async (tx) => {
      allow(viewer, 'channel.create', input);
      const channel = open(input, momentOf(viewer, input.networkId, input.at, now()));
      await channels.add(channel, tx);
      await tx.emit(channelCreated, {
        subject: channel,
        audience: 'NETWORK',
        occurredAt: channel.createdAt,
        data: channel,
      });
      return channel;
    });
