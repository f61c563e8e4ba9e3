import { handler, taskCreated } from '@trama/events';
import { until } from '@trama/testkit';
import { aName, startService, stopServices, type StartedService } from '../../test/start-service';
import { streamed } from '../../test/streams';
import { createTasks } from '../../test/tasks';
import { consumer } from './consumer';
import { sessionOf } from './mongo-transactions';
import { outboxModel } from './outbox';
import { relay } from './relay';

afterEach(stopServices);

const TIMES_EMPTIED = 5;
const BOUND_MILLISECONDS = 20_000;

/** What FLUSHALL is to one who has Redis for themselves: all is gone at once. */
const emptyRedis = ({ service, redis }: StartedService): Promise<unknown> =>
  redis.client.eval(
    `for _, key in ipairs(redis.call('KEYS', ARGV[1])) do redis.call('DEL', key) end`,
    0,
    `trama:events:${service.name}:*`,
  );

it('is whole again soon, with the same ids, however often it is emptied while people are at work', async () => {
  const tasks = await startService(aName('tasks'), (of) => [relay(of)]);
  const keeper = await startService(aName('ledger'), (of) => [
    consumer({
      ...of,
      sources: [tasks.service.name],
      handlers: [
        handler(taskCreated, async (events, tx) => {
          const lines = events.map(({ networkId, subject }) => ({ networkId, task: subject.id }));
          await of.mongo.connection.collection('ledger').insertMany(lines, { session: sessionOf(tx) ?? undefined });
        }),
      ],
    }),
  ]);
  const networks = [1, 2, 3, 4].map(() => aName('network'));
  const told = new Map<string, string[]>(networks.map((network) => [network, []]));
  let working = true;
  const work = async (network: string): Promise<void> => {
    for (let number = 1; working; number += 3) {
      const some = [number, number + 1, number + 2].map((each) => `task-${each}`);
      await createTasks(tasks, network, ...some);
      told.get(network)?.push(...some);
    }
  };
  const ledgerOf = async (networkId: string): Promise<string[]> => {
    const lines = await keeper.mongo.connection.collection('ledger').find({ networkId }).sort({ _id: 1 }).toArray();
    return lines.map(({ task }) => task as string);
  };

  const people = Promise.all(networks.map(work));
  const seen = new Map<string, string>();
  const look = async (): Promise<void> => {
    for (const network of networks)
      for (const [id, task] of await streamed(tasks, network)) {
        const known = seen.get(`${network}/${id}`) ?? task;
        expect(`${id} is ${task}`).toBe(`${id} is ${known}`);
        seen.set(`${network}/${id}`, task);
      }
  };
  for (let time = 1; time <= TIMES_EMPTIED; time += 1) {
    const before = await outboxModel(tasks.mongo.connection).countDocuments({ sentAt: { $ne: null } });
    await until(async () => {
      const sent = await outboxModel(tasks.mongo.connection).countDocuments({ sentAt: { $ne: null } });
      return sent > before + 100;
    });
    await look();
    await emptyRedis(tasks);
  }
  working = false;
  await people;

  for (const network of networks) {
    const all = told.get(network) ?? [];
    await until(async () => (await streamed(tasks, network)).length === all.length, BOUND_MILLISECONDS);
    expect(await streamed(tasks, network)).toEqual(all.map((task, index) => [`${index + 1}-0`, task]));
    await until(async () => (await ledgerOf(network)).length >= all.length, BOUND_MILLISECONDS);
    expect(await ledgerOf(network)).toEqual(all);
  }
  await look();
  expect(await tasks.service.metrics.metrics()).toMatch(/trama_relay_rebuilt_total [1-9]/);
}, 90_000);
