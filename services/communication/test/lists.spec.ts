import { refusal, startService } from '@trama/testkit';
import { readConfig } from '../src/config';
import { communicationService } from '../src/service';
import { aNetwork, nodes, type Connection, type ShownMessage } from './people';

const communication = startService((env) => communicationService(readConfig(env)));

const page = '{ edges { node { id body } } pageInfo { hasNextPage endCursor } }';
const bodies = (connection: Connection<ShownMessage>): (string | null)[] => nodes(connection).map(({ body }) => body);

async function aConversation() {
  const network = aNetwork(communication);
  return { ...network, garden: await network.ana.opens('Garden') };
}

it('shows what was said in a channel page by page, the newest first, tombstones in their place', async () => {
  const { ben, garden } = await aConversation();
  const [, second] = [await ben.says('1', garden), await ben.says('2', garden), await ben.says('3', garden)];
  await ben.deletes(second);
  const read = (args: string): Promise<{ messages: Connection<ShownMessage> }> =>
    ben.asks(`query ($id: ID!) { result: channel(id: $id) { messages${args} ${page} } }`, { id: garden.id });
  const first = (await read('(first: 2)')).messages;
  expect(bodies(first)).toEqual(['3', null]);
  const rest = (await read(`(first: 2, after: "${first.pageInfo.endCursor}")`)).messages;
  expect(bodies(rest)).toEqual(['1']);
  expect(rest.pageInfo.hasNextPage).toBe(false);
});

it('refuses to go on after an entry of another list', async () => {
  const { id, ben, garden } = await aConversation();
  await ben.says('1', garden);
  const channel = await ben.asks<{ messages: Connection<ShownMessage> }>(
    `query ($id: ID!) { result: channel(id: $id) { messages ${page} } }`,
    { id: garden.id },
  );
  const after = channel.messages.pageInfo.endCursor;
  const channels = ben.resolves('Network', [id], `channels(after: "${after}") { edges { cursor } }`);
  await expect(channels).rejects.toThrow(refusal('INVALID_INPUT', { field: 'after' }));
});

it('takes a size of null for the usual one', async () => {
  const { ben, garden } = await aConversation();
  await ben.says('1', garden);
  const { messages } = await ben.asks<{ messages: Connection<ShownMessage> }>(
    `query ($id: ID!, $first: Int = 5) { result: channel(id: $id) { messages(first: $first) ${page} } }`,
    { id: garden.id, first: null },
  );
  expect(bodies(messages)).toEqual(['1']);
});

it('shows what answers a message, the oldest first', async () => {
  const { ben, cleo, garden } = await aConversation();
  const question = await ben.says('Who waters?', garden);
  const mine = await cleo.says('I do', garden, { replyToId: question.id });
  await ben.says('Me too', garden, { replyToId: question.id });
  await ben.says('Thanks', garden, { replyToId: mine.id });
  const [shown] = await ben.resolves<{ replies: Connection<ShownMessage> }>(
    'Message',
    [question.id],
    `replies ${page}`,
  );
  expect(bodies(shown!.replies)).toEqual(['I do', 'Me too']);
});

it('shows what a member said, in the networks that the reader is in', async () => {
  const [here, there] = [await aConversation(), await aConversation()];
  await here.ben.says('Here', here.garden);
  await there.ben.says('There', there.garden);
  const said = async (reader: typeof here.cleo): Promise<(string | null)[]> => {
    const [ben] = await reader.resolves<{ messages: Connection<ShownMessage> }>('Member', ['ben'], `messages ${page}`);
    return bodies(ben!.messages);
  };
  expect(await said(here.cleo)).toEqual(['Here']);
  expect(await said(there.olga)).toEqual(['There']);
  expect(await said(here.zoe)).toEqual([]);
});

it('answers for many at once with one query of each kind', async () => {
  const { id, ana, ben, cleo, garden } = await aConversation();
  const shed = await ana.opens('Shed');
  const asked = [await ben.says('1', garden), await ben.says('2', garden), await ben.says('3', shed)];
  const answers = [];
  for (const message of asked.slice(0, 2)) answers.push(await cleo.says('Yes', garden, { replyToId: message.id }));
  await ana.reacts(asked[0]!, '👍');

  const everything = `id channel { id name } replyTo { id } reactions { reaction } replies { edges { node { id } } }`;
  const messages = [asked[2]!, ...answers].map((message) => message.id);
  expect(await communication.queriesDuring(() => cleo.resolves('Message', messages, everything))).toMatchObject({
    messages: 3, // they, what they answer, what answers them
    channels: 1,
    reactions: 1,
  });
  expect(
    await communication.queriesDuring(() =>
      cleo.resolves('Channel', [garden.id, shed.id], 'id messages(first: 1) { edges { node { id } } }'),
    ),
  ).toMatchObject({ channels: 1, messages: 1 });
  expect(
    await communication.queriesDuring(() =>
      cleo.resolves('Member', ['ben', 'cleo', 'ana'], 'messages { edges { node { id } } }'),
    ),
  ).toMatchObject({ messages: 1 });
  expect(
    await communication.queriesDuring(() =>
      cleo.resolves('Network', [id, 'other'], 'channels { edges { node { id } } } library { edges { node { id } } }'),
    ),
  ).toMatchObject({ channels: 1, messages: 1 });
});
