import { randomUUID } from 'node:crypto';
import { refusal, startService } from '@trama/testkit';
import { MongoDb } from '@trama/runtime';
import { readConfig } from '../src/config';
import { communicationService } from '../src/service';
import { aNetwork, shownMessage, type Person, type ShownMessage } from './people';

const communication = startService((env) => communicationService(readConfig(env)));

const read = (person: Person, { id }: { id: string }): Promise<ShownMessage | null> =>
  person.asks(`query ($id: ID!) { result: message(id: $id) { ${shownMessage} } }`, { id });

async function aConversation() {
  const network = aNetwork(communication);
  return { ...network, garden: await network.ana.opens('Garden') };
}

describe('A message', () => {
  it('is said to those it names, and told', async () => {
    const { id, ben, cleo, olga, garden } = await aConversation();
    const question = await ben.says('Who waters?', garden, { kind: 'QUESTION', toIds: [cleo.id, 'dan', cleo.id] });
    expect(question).toMatchObject({
      kind: 'QUESTION',
      body: 'Who waters?',
      threadId: question.id,
      author: { id: 'ben' },
      to: [{ id: 'cleo' }, { id: 'dan' }],
      version: 1,
    });
    expect(await read(olga, question)).toEqual(question);
    const outbox = communication.service.part(MongoDb).connection.collection('outbox');
    expect(await outbox.findOne({ 'subject.id': question.id })).toMatchObject({
      kind: 'message.posted.v1',
      networkId: id,
      actorId: 'ben',
      occurredAt: new Date(question.postedAt),
      data: { authorId: 'ben', channelId: garden.id, kind: 'QUESTION', toIds: ['cleo', 'dan'], replyTo: null },
    });
  });

  it('is neither read nor said from outside the network, and not said by observers', async () => {
    const { ben, olga, zoe, garden } = await aConversation();
    const hello = await ben.says('Hello', garden);
    expect(await read(zoe, hello)).toBeNull();
    expect(await zoe.resolves('Message', [hello.id], 'id')).toEqual([null]);
    await expect(zoe.says('Hi', garden)).rejects.toThrow(refusal('NOT_FOUND'));
    await expect(olga.says('Hi', garden)).rejects.toThrow(refusal('FORBIDDEN', { action: 'message.post' }));
    await expect(ben.says('Hi', { id: randomUUID() })).rejects.toThrow(refusal('NOT_FOUND'));
  });

  it.each([
    ['body', ' \n', {}],
    ['body', 'x'.repeat(10_001), {}],
    ['toIds', 'Hi', { toIds: ['ben'] }],
    ['toIds', 'Hi', { toIds: [''] }],
    ['toIds', 'Hi', { toIds: Array.from({ length: 51 }, (_, i) => `m${i}`) }],
    ['replyToId', 'Hi', { replyToId: 'nothing' }],
    ['at', 'Hi', { at: '2999-01-01T00:00:00Z' }],
  ])('is refused where its %s does not hold', async (field, body, more) => {
    const { ana, ben, garden } = await aConversation();
    const speaker = 'at' in more ? ana : ben;
    await expect(speaker.says(body, garden, more)).rejects.toThrow(refusal('INVALID_INPUT', { field }));
  });

  it('may have been said in the past, as a steward says', async () => {
    const { ana, ben, garden } = await aConversation();
    const at = '2001-05-01T12:00:00.000Z';
    const old = await ana.says('It began', garden, { at });
    expect(old).toMatchObject({ postedAt: at });
    await expect(ben.says('It did', garden, { at })).rejects.toThrow(refusal('FORBIDDEN'));
    const before = { at: '2000-01-01T00:00:00Z', replyToId: old.id };
    await expect(ana.says('No', garden, before)).rejects.toThrow(refusal('INVALID_INPUT', { field: 'at' }));
  });

  it('is said once, however often the request is sent', async () => {
    const { ben, garden } = await aConversation();
    const idempotencyKey = randomUUID();
    const hello = await ben.says('Hello', garden, { idempotencyKey });
    expect(await ben.says('Hello', garden, { idempotencyKey })).toEqual(hello);
    expect(await communication.eventsAbout(hello)).toEqual(['message.posted.v1']);
    await expect(ben.says('Bye', garden, { idempotencyKey })).rejects.toThrow(refusal('IDEMPOTENCY_KEY_REUSED'));
  });
});

describe('A reply', () => {
  it('belongs to the thread of what it answers, and is addressed to its author', async () => {
    const { ben, cleo, garden } = await aConversation();
    const question = await ben.says('Who waters?', garden, { kind: 'QUESTION' });
    const answer = await cleo.says('I do', garden, { replyToId: question.id });
    const thanks = await ben.says('Thanks', garden, { replyToId: answer.id });
    expect(answer).toMatchObject({ replyTo: { id: question.id }, threadId: question.id, to: [] });
    expect(thanks).toMatchObject({ replyTo: { id: answer.id }, threadId: question.id });
    const outbox = communication.service.part(MongoDb).connection.collection('outbox');
    expect(await outbox.findOne({ 'subject.id': answer.id })).toMatchObject({
      data: { replyTo: { messageId: question.id, authorId: 'ben' } },
    });
  });

  it('answers neither a tombstone nor what was said in another channel', async () => {
    const { ana, ben, cleo, garden } = await aConversation();
    const shed = await ana.opens('Shed');
    const [gone, elsewhere] = [await ben.says('Oops', garden), await ben.says('Tools', shed)];
    await ben.deletes(gone);
    await expect(cleo.says('What?', garden, { replyToId: gone.id })).rejects.toThrow(
      refusal('CONFLICT', { state: 'DELETED' }),
    );
    await expect(cleo.says('What?', garden, { replyToId: elsewhere.id })).rejects.toThrow(
      refusal('INVALID_INPUT', { field: 'replyToId' }),
    );
  });
});

describe('An edit', () => {
  it('keeps the earlier words, and is told', async () => {
    const { ben, garden } = await aConversation();
    const first = await ben.says('Tomatos', garden);
    const second = await ben.edits(first, 'Tomatoes');
    const third = await ben.edits(second, 'Tomatoes and peas');
    expect(third).toMatchObject({
      body: 'Tomatoes and peas',
      version: 3,
      editedAt: expect.any(String),
      edits: [{ body: 'Tomatos' }, { body: 'Tomatoes', at: third.editedAt }],
    });
    expect(await communication.eventsAbout(first)).toEqual([
      'message.posted.v1',
      'message.edited.v1',
      'message.edited.v1',
    ]);
  });

  it('is for the author alone', async () => {
    const { ana, ben, zoe, garden } = await aConversation();
    const hello = await ben.says('Hello', garden);
    await expect(ana.edits(hello, 'Bye')).rejects.toThrow(refusal('FORBIDDEN', { action: 'message.edit' }));
    await expect(zoe.edits(hello, 'Bye')).rejects.toThrow(refusal('NOT_FOUND'));
  });

  it('is refused to whoever read an earlier version, or says nothing', async () => {
    const { ben, garden } = await aConversation();
    const hello = await ben.says('Hello', garden);
    await ben.edits(hello, 'Hello all');
    await expect(ben.edits(hello, 'Hello you')).rejects.toThrow(refusal('STALE_VERSION'));
    await expect(ben.edits({ ...hello, version: 2 }, '')).rejects.toThrow(refusal('INVALID_INPUT', { field: 'body' }));
  });

  it('is made by one of two at once', async () => {
    const { ben, garden } = await aConversation();
    const hello = await ben.says('Hello', garden);
    const outcomes = await Promise.allSettled([ben.edits(hello, 'Hello you'), ben.edits(hello, 'Hello all')]);
    expect(outcomes.filter(({ status }) => status === 'rejected')).toMatchObject([
      { reason: { code: 'STALE_VERSION' } },
    ]);
    expect(await read(ben, hello)).toMatchObject({ version: 2, edits: [{ body: 'Hello' }] });
  });

  it('is made once, however often the request is sent', async () => {
    const { ben, garden } = await aConversation();
    const idempotencyKey = randomUUID();
    const hello = await ben.says('Hello', garden);
    const edited = await ben.edits(hello, 'Hello all', { idempotencyKey });
    expect(await ben.edits(hello, 'Hello all', { idempotencyKey })).toEqual(edited);
    expect(await communication.eventsAbout(hello)).toEqual(['message.posted.v1', 'message.edited.v1']);
  });
});

describe('A delete', () => {
  it('leaves a tombstone in its place, without any of its words', async () => {
    const { ben, cleo, garden } = await aConversation();
    const secret = await ben.edits(await ben.says('The key is in the pot', garden), 'Never mind');
    await cleo.says('Noted', garden, { replyToId: secret.id });
    await ben.deletes(secret);
    expect(await read(cleo, secret)).toMatchObject({
      body: null,
      edits: [],
      deletedAt: expect.any(String),
      author: { id: 'ben' },
    });
    expect(await communication.eventsAbout(secret)).toContain('message.deleted.v1');
  });

  it('is for the author and for stewards', async () => {
    const { ana, ben, cleo, zoe, garden } = await aConversation();
    const rude = await ben.says('Rude', garden);
    await expect(zoe.deletes(rude)).rejects.toThrow(refusal('NOT_FOUND'));
    await expect(cleo.deletes(rude)).rejects.toThrow(refusal('FORBIDDEN', { action: 'message.delete' }));
    expect(await ana.deletes(rude)).toMatchObject({ body: null });
  });

  it('is final', async () => {
    const { ben, garden } = await aConversation();
    const hello = await ben.says('Hello', garden);
    const idempotencyKey = randomUUID();
    const tombstone = await ben.deletes(hello, { idempotencyKey });
    expect(await ben.deletes(hello, { idempotencyKey })).toEqual(tombstone);
    await expect(ben.deletes(hello)).rejects.toThrow(refusal('CONFLICT', { state: 'DELETED' }));
    await expect(ben.edits(tombstone, 'Back')).rejects.toThrow(refusal('CONFLICT', { state: 'DELETED' }));
    await expect(ben.reacts(hello, '👍')).rejects.toThrow(refusal('CONFLICT', { state: 'DELETED' }));
  });
});
