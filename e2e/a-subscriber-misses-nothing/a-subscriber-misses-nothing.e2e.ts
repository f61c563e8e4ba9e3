import { operation, seeded, startTrama, until } from '@trama/testkit';
import { foundNetwork, type Person } from '../network-of-people';
import { subscriber } from './subscriber';

const trama = startTrama();

const CreateChannel = operation<object, { channel: { id: string } }>(
  'mutation ($input: CreateChannelInput!) { result: createChannel(input: $input) { channel { id } } }',
);
const PostMessage = operation<object, { message: { id: string } }>(
  'mutation ($input: PostMessageInput!) { result: postMessage(input: $input) { message { id } } }',
);

/** Of each subscriber's connection; 1,000 take some three minutes. */
const BREAKS = Number(process.env['BREAKS'] ?? 100);
const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);

/** Posts one after another until it is told to stop; sends each again, with its key, until it is acknowledged. */
function keepPosting(
  person: Person,
  channelId: string,
): { readonly posted: string[]; readonly stop: () => Promise<void> } {
  const posted: string[] = [];
  let going = true;
  const posting = (async () => {
    while (going) {
      const number = posted.length + 1;
      const input = { channelId, kind: 'INFORMATION', body: `${number}`, idempotencyKey: `${channelId}/${number}` };
      const { message } = await until(() => person.run(PostMessage, input).catch(() => null), 90_000);
      posted.push(message.id);
    }
  })();
  return {
    posted,
    stop: async () => {
      going = false;
      await posting;
    },
  };
}

it(
  `tells everyone each event once and in order, whatever becomes of connections, the gateway and Redis (SEED=${seed})`,
  async () => {
    const { networkId, people } = await foundNetwork(trama, 'Ana', 'Ben');
    const [ana, ben] = people as [Person, Person];
    const { channel } = await ana.run(CreateChannel, { networkId, name: 'Everyone' });
    const subscribers = await Promise.all(
      (['websocket', 'sse'] as const).map((transport) => subscriber(trama, ben.name, networkId, transport)),
    );
    const { posted, stop } = keepPosting(ana, channel.id);
    await until(() => subscribers.every(({ told }) => told.length > 0)); // from here on each has a cursor

    const breaking = subscribers.map((each, index) => each.suffers(BREAKS, seeded(seed + index)));
    const passes = async (more: number): Promise<unknown> => {
      const before = posted.length;
      return until(() => posted.length > before + more, 90_000);
    };
    await passes(30);
    await trama.kill('gateway');
    await passes(30);
    await trama.emptyRedis();
    await passes(30);
    await trama.kill('gateway');
    await Promise.all(breaking);
    await stop();

    const last = posted.at(-1)!;
    await until(() => subscribers.every(({ told }) => told.includes(last)), 60_000).catch(() => undefined); // told below
    for (const each of subscribers) {
      await each.leaves();
      const { name, told } = each;
      expect({ name, told }).toEqual({ name, told: posted.slice(posted.indexOf(told[0]!)) });
    }
  },
  15 * 60_000,
);
