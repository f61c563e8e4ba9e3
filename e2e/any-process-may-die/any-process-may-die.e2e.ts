import { operation, startTrama, until } from '@trama/testkit';
import { follow } from '../follow';
import { foundNetwork, type Person } from '../network-of-people';

const trama = startTrama();

const CreateChannel = operation<object, { channel: { id: string } }>(
  'mutation ($input: CreateChannelInput!) { result: createChannel(input: $input) { channel { id } } }',
);
const PostMessage = operation<object, { message: { id: string } }>(
  'mutation ($input: PostMessageInput!) { result: postMessage(input: $input) { message { id } } }',
);

const victims = ['communication', 'evaluation-worker', 'gateway', 'Redis', 'members', 'evaluation', 'MongoDB'] as const;

/** Posts until it is told to stop; sends each message again, with its key, until it is acknowledged. */
function keepPosting(person: Person, channelId: string): { stop(): Promise<readonly string[]>; count(): number } {
  const acknowledged: string[] = [];
  let going = true;
  const posting = (async () => {
    for (let number = 1; going; number++) {
      const input = { channelId, kind: 'INFORMATION', body: `${number}`, idempotencyKey: `${channelId}/${number}` };
      const { message } = await until(() => person.run(PostMessage, input).catch(() => null), 90_000);
      acknowledged.push(message.id);
    }
  })();
  return {
    count: () => acknowledged.length,
    stop: async () => {
      going = false;
      await posting;
      return acknowledged;
    },
  };
}

async function bodies(person: Person, channelId: string): Promise<string[]> {
  const found: string[] = [];
  for (let after: string | null = null, more = true; more;) {
    const page: {
      messages: { edges: { node: { body: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
    } = await person.ask(
      `query ($channelId: ID!, $after: String) {
          result: channel(id: $channelId) { messages(first: 100, after: $after) { edges { node { body } } pageInfo { hasNextPage endCursor } } }
        }`,
      { channelId, after },
    );
    found.push(...page.messages.edges.map(({ node }) => node.body));
    after = page.messages.pageInfo.endCursor;
    more = page.messages.pageInfo.hasNextPage;
  }
  return found;
}

it(
  'loses nothing that was acknowledged and does nothing twice, whatever process is killed, and needs no other restart',
  async () => {
    const { networkId, people } = await foundNetwork(trama, 'Ana', 'Ben');
    const [ana] = people as [Person, Person];
    const { channel } = await ana.run(CreateChannel, { networkId, name: 'Everyone' });
    const posting = keepPosting(ana, channel.id);
    for (const victim of victims) {
      const before = posting.count();
      await trama.kill(victim);
      await until(() => posting.count() > before + 2, 90_000); // it goes on
    }
    const acknowledged = await posting.stop();

    expect((await bodies(ana, channel.id)).sort()).toEqual(acknowledged.map((_id, index) => `${index + 1}`).sort());
    await until(async () => {
      const { ledger } = await ana.ask<{ ledger: { holds: number; entries: number } }>(
        'query ($networkId: ID!, $evidence: [ID!]!) { result: network(id: $networkId) { ledger { entries holds(evidence: $evidence) } } }',
        { networkId, evidence: acknowledged.slice(0, 500) },
      );
      // Two joined; each message is to all, so one entry.
      return ledger.entries === acknowledged.length + 2 && ledger.holds === Math.min(500, acknowledged.length);
    }, 60_000);

    const follower = await follow(trama, nameOf(ana), networkId, ['message.posted.v1']);
    const { message } = await ana.run(PostMessage, { channelId: channel.id, kind: 'INFORMATION', body: 'All well' });
    expect((await follower.sees(1)).map(({ subject }) => subject?.id)).toEqual([message.id]);
    await follower.leaves();
  },
  10 * 60_000,
);

const nameOf = ({ name }: Person): string => name;
