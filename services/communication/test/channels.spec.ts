import { randomUUID } from 'node:crypto';
import { refusal, startService } from '@trama/testkit';
import { readConfig } from '../src/config';
import { communicationService } from '../src/service';
import { aNetwork, nodes, type Connection, type Person, type ShownChannel } from './people';

const communication = startService((env) => communicationService(readConfig(env)));

const channelsOf = async (person: Person, networkId: string, page = ''): Promise<Connection<ShownChannel>[]> =>
  (
    await person.resolves<{ channels: Connection<ShownChannel> }>(
      'Network',
      [networkId],
      `channels${page} { edges { node { id name } } pageInfo { hasNextPage endCursor } }`,
    )
  ).map(({ channels }) => channels);

it('is opened by a member, told, and found by everyone in the network', async () => {
  const { ben, olga } = aNetwork(communication);
  const garden = await ben.opens(' Garden ', { purpose: 'What grows where' });
  expect(garden).toMatchObject({ name: 'Garden', purpose: 'What grows where' });
  expect(await communication.eventsAbout(garden)).toEqual(['channel.created.v1']);
  const asked = 'query ($id: ID!) { result: channel(id: $id) { name network { id } } }';
  expect(await olga.asks(asked, { id: garden.id })).toMatchObject({ name: 'Garden' });
});

it('is not there for those outside the network, nor opened by them or by observers', async () => {
  const { id, ben, olga, zoe } = aNetwork(communication);
  const garden = await ben.opens('Garden');
  expect(await zoe.asks('query ($id: ID!) { result: channel(id: $id) { id } }', { id: garden.id })).toBeNull();
  expect(await zoe.resolves('Channel', [garden.id], 'id')).toEqual([null]);
  expect((await channelsOf(zoe, id)).map(nodes)).toEqual([[]]);
  await expect(zoe.opens('Shed')).rejects.toThrow(refusal('NOT_FOUND'));
  await expect(olga.opens('Shed')).rejects.toThrow(refusal('FORBIDDEN', { action: 'channel.create' }));
});

it('has a name that no other channel of the network has, in whatever case', async () => {
  const [one, other] = [aNetwork(communication), aNetwork(communication)];
  await one.ben.opens('Garden');
  await expect(one.cleo.opens('garden')).rejects.toThrow(refusal('CONFLICT'));
  await expect(other.ben.opens('Garden')).resolves.toMatchObject({ name: 'Garden' });
});

it('is one, when two open it at once', async () => {
  const { id, ben, cleo } = aNetwork(communication);
  const outcomes = await Promise.allSettled([ben.opens('Garden'), cleo.opens('Garden')]);
  expect(outcomes.filter(({ status }) => status === 'rejected')).toMatchObject([{ reason: { code: 'CONFLICT' } }]);
  expect((await channelsOf(ben, id)).flatMap(nodes)).toHaveLength(1);
});

it.each([
  ['name', { name: ' ' }],
  ['name', { name: 'x'.repeat(81) }],
  ['purpose', { purpose: 'x'.repeat(501) }],
])('needs a %s that fits', async (field, { name = 'Garden', ...more }: { name?: string; purpose?: string }) => {
  const { ben } = aNetwork(communication);
  await expect(ben.opens(name, more)).rejects.toThrow(refusal('INVALID_INPUT', { field }));
});

it('may have been opened in the past, as a steward says', async () => {
  const { ana, ben } = aNetwork(communication);
  const at = '2001-05-01T12:00:00.000Z';
  expect(await ana.opens('Garden', { at })).toMatchObject({ createdAt: at });
  await expect(ben.opens('Shed', { at })).rejects.toThrow(refusal('FORBIDDEN'));
  await expect(ana.opens('Shed', { at: '2999-01-01T00:00:00Z' })).rejects.toThrow(
    refusal('INVALID_INPUT', { field: 'at' }),
  );
});

it('is opened once, however often the request is sent', async () => {
  const { ben } = aNetwork(communication);
  const idempotencyKey = randomUUID();
  const garden = await ben.opens('Garden', { idempotencyKey });
  expect(await ben.opens('Garden', { idempotencyKey })).toEqual(garden);
  expect(await communication.eventsAbout(garden)).toHaveLength(1);
  await expect(ben.opens('Shed', { idempotencyKey })).rejects.toThrow(refusal('IDEMPOTENCY_KEY_REUSED'));
});

it('is listed page by page, the oldest first', async () => {
  const { id, ben } = aNetwork(communication);
  for (const name of ['Garden', 'Shed', 'Kitchen']) await ben.opens(name);
  const [first] = await channelsOf(ben, id, '(first: 2)');
  expect(nodes(first!).map(({ name }) => name)).toEqual(['Garden', 'Shed']);
  const [second] = await channelsOf(ben, id, `(first: 2, after: "${first!.pageInfo.endCursor}")`);
  expect(nodes(second!).map(({ name }) => name)).toEqual(['Kitchen']);
  expect(second!.pageInfo.hasNextPage).toBe(false);
  await expect(channelsOf(ben, id, '(first: 101)')).rejects.toThrow(refusal('INVALID_INPUT', { field: 'first' }));
  await expect(channelsOf(ben, id, '(after: "x")')).rejects.toThrow(refusal('INVALID_INPUT', { field: 'after' }));
});
