import type { TramaClient } from '@trama/client';
import type { Progress } from '../progress';
import { messageKeys } from '../record/message-keys';
import type { Line } from '../record/record';
import { batches } from './batches';
import type { Entered } from './people';

interface Channels {
  readonly network: {
    readonly channels: { readonly edges: readonly { readonly node: { readonly id: string; readonly name: string } }[] };
  } | null;
}

/** The channel of this name, opened where the network has none. */
export async function findOrCreateChannel(client: TramaClient, networkId: string, name: string): Promise<string> {
  const { network } = await client.run<Channels>(
    `query Channels($networkId: ID!) { network(id: $networkId) { channels(first: 100) { edges { node { id name } } } } }`,
    { networkId },
  );
  const found = network?.channels.edges.find(({ node }) => node.name === name);
  if (found) return found.node.id;
  const { createChannel } = await client.run<{ createChannel: { channel: { id: string } } }>(
    `mutation CreateChannel($input: CreateChannelInput!) { createChannel(input: $input) { channel { id } } }`,
    {
      input: {
        networkId,
        name,
        purpose: 'Messages entered from a record',
        idempotencyKey: `import/${networkId}/${name}`,
      },
    },
  );
  return createChannel.channel.id;
}

/** Enters each line as a message of its own time; gives their ids and how many were new. */
export async function enterMessages(
  client: TramaClient,
  to: { networkId: string; channelId: string },
  lines: readonly Line[],
  people: ReadonlyMap<string, Entered>,
  progress: Progress,
): Promise<{ ids: string[]; entered: number }> {
  const keys = messageKeys(lines);
  const memberId = (name: string): string | undefined => people.get(name)?.memberId;
  const messages = lines.map(({ source, target, at, text }, index) => ({
    key: keys[index],
    authorId: memberId(source),
    toIds: [memberId(target)],
    postedAt: at,
    body: text,
  }));
  const ids: string[] = [];
  let entered = 0;
  for await (const outcome of twoAtOnce(batches(messages), (batch) => importBatch(client, to, batch))) {
    ids.push(...outcome.messageIds);
    entered += outcome.entered;
    progress.to(ids.length);
  }
  return { ids, entered };
}

interface Outcome {
  readonly entered: number;
  readonly messageIds: readonly string[];
}

async function importBatch(client: TramaClient, to: object, messages: readonly object[]): Promise<Outcome> {
  const { importMessages } = await client.run<{ importMessages: Outcome }>(
    `mutation ImportMessages($input: ImportMessagesInput!) { importMessages(input: $input) { entered messageIds } }`,
    { input: { ...to, messages } },
  );
  return importMessages;
}

/** While one request is being written to disk, the next is on its way. */
async function* twoAtOnce<T, U>(items: Iterable<T>, work: (item: T) => Promise<U>): AsyncIterable<U> {
  let before: Promise<U> | undefined;
  for (const item of items) {
    const next = work(item);
    next.catch(() => undefined); // it is awaited below, unless the one before it fails first
    if (before) yield await before;
    before = next;
  }
  if (before) yield await before;
}
