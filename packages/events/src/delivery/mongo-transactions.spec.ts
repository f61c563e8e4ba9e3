import { taskCreated } from '@trama/events';
import { refusal } from '@trama/testkit';
import { viewerOf } from '@trama/identity';
import { aName, startService, stopServices, type StartedService } from '../../test/start-service';
import { outboxModel } from './outbox';
import { sessionOf } from './mongo-transactions';

afterEach(stopServices);

interface Input {
  readonly title: string;
  readonly idempotencyKey?: string;
}

/** Someone writes a task down; the answer is its number in the list, so a second writing shows. */
const write = ({ mongo, inTransaction }: StartedService, input: Input, { by = 'ana', mutation = 'createTask' } = {}) =>
  inTransaction({ viewer: viewerOf(by, {}), once: { mutation, input } }, async (tx) => {
    const tasks = mongo.connection.collection<{ title: string }>('tasks');
    const session = sessionOf(tx) ?? undefined;
    const number = (await tasks.countDocuments({}, { session })) + 1;
    await tasks.insertOne({ title: input.title }, { session });
    const subject = { id: `${number}`, networkId: 'here' };
    await tx.emit(taskCreated, { subject, audience: 'NETWORK', data: { createdById: by, goalId: null } });
    return { number, title: input.title };
  });

const written = ({ mongo }: StartedService): Promise<number> => mongo.connection.collection('tasks').countDocuments();
const told = ({ mongo }: StartedService): Promise<number> => outboxModel(mongo.connection).countDocuments();

it('keeps the change and its events together, or neither', async () => {
  const service = await startService();
  await write(service, { title: 'Mend the roof' });
  const failing = service.inTransaction({ viewer: null }, async (tx) => {
    await write({ ...service, inTransaction: (_, work) => work(tx) }, { title: 'Sell the house' });
    throw new Error('changed my mind');
  });
  await expect(failing).rejects.toThrow('changed my mind');
  expect([await written(service), await told(service)]).toEqual([1, 1]);
});

it('answers a repeated key with the first answer, and changes nothing', async () => {
  const service = await startService();
  const input = { title: 'Mend the roof', idempotencyKey: aName('key') };
  const first = await write(service, input);
  await write(service, { title: 'Paint the door' });
  expect(await write(service, input)).toEqual(first);
  expect(await write(service, { idempotencyKey: input.idempotencyKey, title: input.title })).toEqual(first);
  expect([await written(service), await told(service)]).toEqual([2, 2]);
});

it('refuses a key that stood for another input or another mutation', async () => {
  const service = await startService();
  const idempotencyKey = aName('key');
  await write(service, { title: 'Mend the roof', idempotencyKey });
  const reused = refusal('IDEMPOTENCY_KEY_REUSED', { field: 'idempotencyKey' });
  await expect(write(service, { title: 'Sell the house', idempotencyKey })).rejects.toThrow(reused);
  const dropped = write(service, { title: 'Mend the roof', idempotencyKey }, { mutation: 'dropTask' });
  await expect(dropped).rejects.toThrow(reused);
  expect(await written(service)).toBe(1);
});

it.each(['', 'x'.repeat(201)])('refuses a key that nobody could rely on', async (idempotencyKey) => {
  const service = await startService();
  const refused = write(service, { title: 'Mend the roof', idempotencyKey });
  await expect(refused).rejects.toThrow(refusal('INVALID_INPUT', { field: 'idempotencyKey' }));
  expect(await written(service)).toBe(0);
});

it('takes a key as the key of the member who sent it', async () => {
  const service = await startService();
  const input = { title: 'Mend the roof', idempotencyKey: aName('key') };
  await write(service, input, { by: 'ana' });
  expect(await write(service, input, { by: 'ben' })).toEqual({ number: 2, title: 'Mend the roof' });
});

it('does once what the same key asks for many times at once', async () => {
  const service = await startService();
  const input = { title: 'Mend the roof', idempotencyKey: aName('key') };
  const answers = await Promise.all(Array.from({ length: 8 }, () => write(service, input)));
  expect(new Set(answers.map(({ number }) => number))).toEqual(new Set([1]));
  expect([await written(service), await told(service)]).toEqual([1, 1]);
});

it('lets a key be used again after a refusal', async () => {
  const service = await startService();
  const input = { title: 'Mend the roof', idempotencyKey: aName('key') };
  const once = { mutation: 'createTask', input };
  const refused = service.inTransaction({ viewer: viewerOf('ana', {}), once }, async () => {
    throw new Error('not yet');
  });
  await expect(refused).rejects.toThrow('not yet');
  expect(await write(service, input)).toEqual({ number: 1, title: 'Mend the roof' });
});
