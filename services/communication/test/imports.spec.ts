import { randomUUID } from 'node:crypto';
import { MongoDb } from '@trama/runtime';
import { refusal, startService } from '@trama/testkit';
import { readConfig } from '../src/config';
import { communicationService } from '../src/service';
import { aNetwork, nodes, type Connection, type Line, type ShownMessage } from './people';

const communication = startService((env) => communicationService(readConfig(env)));

const aLine = (key: string, more: Partial<Line> = {}): Line => ({
  key,
  authorId: 'dan',
  toIds: ['eva'],
  postedAt: '2004-10-01T08:00:00.000Z',
  ...more,
});

async function anArchive() {
  const network = aNetwork(communication);
  const archive = await network.ana.opens('Archive');
  const read = async (): Promise<ShownMessage[]> => {
    const { messages } = await network.olga.asks<{ messages: Connection<ShownMessage> }>(
      'query ($id: ID!) { result: channel(id: $id) { messages { edges { node { id kind body postedAt author { id } to { id } } } } } }',
      { id: archive.id },
    );
    return nodes(messages);
  };
  return { ...network, archive, read };
}

it('enters messages of the past at their own times, and tells of each', async () => {
  const { ana, archive, read } = await anArchive();
  const lines = [aLine('1'), aLine('2', { postedAt: '2004-10-02T08:00:00.000Z', body: 'I heard you', toIds: [] })];
  expect(await ana.imports(archive, lines)).toMatchObject({ entered: 2, known: 0 });
  const [newest, oldest] = await read();
  expect(newest).toMatchObject({ body: 'I heard you', to: [], postedAt: lines[1]!.postedAt });
  expect(oldest).toMatchObject({ kind: 'INFORMATION', body: null, author: { id: 'dan' }, to: [{ id: 'eva' }] });
  const outbox = communication.service.part(MongoDb).connection.collection('outbox');
  expect(await outbox.findOne({ 'subject.id': oldest!.id })).toMatchObject({
    kind: 'message.posted.v1',
    occurredAt: new Date(lines[0]!.postedAt),
    data: { authorId: 'dan', toIds: ['eva'], replyTo: null },
  });
});

it('changes nothing when it is repeated, in whole or in part', async () => {
  const { ana, archive, read } = await anArchive();
  const first = await ana.imports(archive, [aLine('1'), aLine('2')]);
  const before = await read();
  expect(await ana.imports(archive, [aLine('1'), aLine('2', { body: 'Other words' })])).toEqual({
    entered: 0,
    known: 2,
    messageIds: first.messageIds,
  });
  expect(await read()).toEqual(before);
  expect(await ana.imports(archive, [aLine('2'), aLine('3')])).toMatchObject({ entered: 1, known: 1 });
  for (const message of await read()) expect(await communication.eventsAbout(message)).toEqual(['message.posted.v1']);
});

it('enters each message once, when it is sent twice at once', async () => {
  const { ana, archive, read } = await anArchive();
  const lines = Array.from({ length: 50 }, (_, i) => aLine(`${i}`));
  const outcomes = await Promise.all([ana.imports(archive, lines), ana.imports(archive, lines)]);
  expect(outcomes.map(({ entered }) => entered).sort()).toEqual([0, 50]);
  expect((await read()).length).toBe(20);
});

it('knows a key in its channel only', async () => {
  const { ana, archive } = await anArchive();
  const other = await ana.opens('Other');
  await ana.imports(archive, [aLine('1')]);
  expect(await ana.imports(other, [aLine('1')])).toMatchObject({ entered: 1, known: 0 });
});

it.each([
  ['toIds', { toIds: ['eva', 'dan'] }],
  ['toIds', { toIds: [''] }],
  ['authorId', { authorId: '' }],
  ['postedAt', { postedAt: '2999-01-01T00:00:00Z' }],
  ['key', { key: '' }],
  ['key', { key: 'x'.repeat(201) }],
  ['key', { key: '0' }],
  ['body', { body: '' }],
  ['body', { body: 'x'.repeat(10_001) }],
])('names the line whose %s does not hold, and enters nothing', async (field, wrong) => {
  const { ana, archive, read } = await anArchive();
  const lines = [aLine('0'), aLine('1'), aLine('2'), aLine('3', wrong)];
  await expect(ana.imports(archive, lines)).rejects.toThrow(
    refusal('INVALID_INPUT', { field: `messages[3].${field}` }),
  );
  expect(await read()).toEqual([]);
});

it('takes 1 to 500 lines at once', async () => {
  const { ana, archive } = await anArchive();
  const lines = Array.from({ length: 501 }, (_, i) => aLine(`${i}`));
  await expect(ana.imports(archive, lines)).rejects.toThrow(refusal('INVALID_INPUT', { field: 'messages' }));
  await expect(ana.imports(archive, [])).rejects.toThrow(refusal('INVALID_INPUT', { field: 'messages' }));
  expect(await ana.imports(archive, lines.slice(1))).toMatchObject({ entered: 500, known: 0 });
});

it('is for stewards, into a channel of the network named', async () => {
  const { ana, ben, zoe, archive } = await anArchive();
  await expect(ben.imports(archive, [aLine('1')])).rejects.toThrow(refusal('FORBIDDEN', { action: 'message.import' }));
  await expect(zoe.imports(archive, [aLine('1')])).rejects.toThrow(refusal('NOT_FOUND'));
  await expect(ana.imports(archive, [aLine('1')], { networkId: 'other' })).rejects.toThrow(
    refusal('INVALID_INPUT', { field: 'channelId' }),
  );
});

it('gives a repeated request its first answer', async () => {
  const { ana, archive } = await anArchive();
  const idempotencyKey = randomUUID();
  expect(await ana.imports(archive, [aLine('1')], { idempotencyKey })).toMatchObject({ entered: 1, known: 0 });
  expect(await ana.imports(archive, [aLine('1')], { idempotencyKey })).toMatchObject({ entered: 1, known: 0 });
  await expect(ana.imports(archive, [aLine('2')], { idempotencyKey })).rejects.toThrow(
    refusal('IDEMPOTENCY_KEY_REUSED'),
  );
});
