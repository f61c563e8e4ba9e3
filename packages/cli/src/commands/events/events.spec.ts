import { handler, taskCreated } from '@trama/events';
import { consumer, mongoTransactions, relay, relayVariables, streamOf } from '@trama/events/delivery';
import {
  MongoDb,
  mongoVariables,
  readVariables,
  RedisServer,
  redisVariables,
  runtimeVariables,
  Service,
} from '@trama/runtime';
import { startService, until } from '@trama/testkit';
import { CommanderError } from 'commander';
import { readConfig } from '../../config';
import { tramaProgram } from '../../program';

jest.setTimeout(60_000);

/** The service cannot take this task while it is here. */
const poison = new Set<string>();
const heard: string[] = [];
let env: NodeJS.ProcessEnv = {};

/** Stands for the tasks service; it follows itself, as evaluation does. */
const tasks = startService((given) => {
  env = { REDIS_URL: given['REDIS_URL'], MONGODB_URI_TASKS: given['MONGODB_URI'] };
  const variables = { ...runtimeVariables, ...mongoVariables, ...redisVariables, ...relayVariables };
  const config = readVariables(variables, { ...given, LOG_LEVEL: 'silent' });
  const service = new Service('tasks', config);
  const mongo = service.use(new MongoDb(config));
  const redis = service.use(new RedisServer(config, service.log));
  const hear = handler(taskCreated, async (events) => {
    for (const { subject } of events) if (poison.has(subject.id)) throw new Error(`${subject.id} is poison`);
    heard.push(...events.map(({ subject }) => subject.id));
  });
  service.use(relay({ service, mongo, redis, config }));
  service.use(consumer({ service, mongo, redis, sources: ['tasks'], handlers: [hear] }));
  return service;
});

const create = (...ids: string[]): Promise<void> =>
  mongoTransactions(tasks.service.part(MongoDb), 'tasks')({ viewer: null }, (tx) =>
    tx.emit(
      taskCreated,
      ...ids.map((id) => ({
        subject: { id, networkId: 'orchard' },
        audience: 'NETWORK' as const,
        data: { createdById: 'ana', goalId: null },
      })),
    ),
  );

/** What the command printed; rejects with what it ended with. */
async function trama(...args: string[]): Promise<string> {
  const written: string[] = [];
  const stdout = jest.spyOn(process.stdout, 'write').mockImplementation((text) => written.push(String(text)) > 0);
  try {
    await tramaProgram(readConfig({ ...env })).parseAsync(['events', ...args], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError && error.exitCode === 0)) throw error;
  } finally {
    stdout.mockRestore();
  }
  return written.join('');
}

/** Waits for its consumer to be done with the other as well: what is parked is so before the rest of what was read is consumed. */
const parkedRoof = async (): Promise<void> => {
  poison.add('roof');
  await create('roof', 'wall');
  await until(async () => /Task\/roof[^]* tasks 0$/m.test(await trama('list', '--service', 'tasks')));
};

it('lists what is parked and how far events have come', async () => {
  await parkedRoof();
  const text = await trama('list', '--service', 'tasks');
  expect(text).toMatch(/tasks {2}Task\/roof {2}task\.created\.v1 {2}\S+ {2}5 attempts {2}since \d{4}/);
  expect(text).toContain('roof is poison');
  expect(text).toMatch(/^tasks +0 +- +2 +0 +tasks 0$/m);
  const json = JSON.parse(await trama('list', '--service', 'tasks', '--json')) as object;
  expect(json).toMatchObject({
    parked: [{ consumer: 'tasks', aggregate: 'Task/roof', attempts: 5 }],
    services: [{ service: 'tasks', unsent: 0, follows: [{ source: 'tasks', behind: 0, missing: 0 }] }],
  });
});

it('replays what is parked, and says when that failed again', async () => {
  await expect(trama('replay', '--consumer', 'tasks')).rejects.toMatchObject({ exitCode: 6 });
  poison.clear();
  expect(await trama('replay', '--consumer', 'tasks', '--aggregate', 'Task/roof')).toBe('tasks: 1 replayed.\n');
  expect(heard).toEqual(['wall', 'roof']);
  expect(await trama('list', '--service', 'tasks')).toContain('Nothing is parked.');
});

it('does not take for done what nobody has parked', async () => {
  await expect(trama('replay', '--consumer', 'tasks', '--aggregate', 'Task/moon')).rejects.toMatchObject({
    exitCode: 2,
    message: expect.stringContaining('events list --service tasks'),
  });
});

it('makes anew what streams lack', async () => {
  expect(await trama('rebuild', '--service', 'tasks')).toBe('tasks: every stream is whole.\n');
  const { client } = tasks.service.part(RedisServer);
  const stream = streamOf('tasks', 'orchard');
  await client.del(stream);
  const outcome: unknown = JSON.parse(await trama('rebuild', '--service', 'tasks', '--network', 'orchard', '--json'));
  expect(outcome).toEqual([{ service: 'tasks', rebuilt: [{ stream, events: 2, made: 2 }] }]);
});

it('says what does not answer, and how to name another', async () => {
  const nowhere = { ...env, REDIS_URL: 'redis://127.0.0.1:1' };
  const listing = tramaProgram(readConfig(nowhere)).parseAsync(['events', 'list'], { from: 'user' });
  await expect(listing).rejects.toMatchObject({ exitCode: 5, message: expect.stringContaining('REDIS_URL') });
});

it('teaches what it can do', async () => {
  const help = await trama('--help');
  for (const word of ['list', 'replay', 'rebuild', 'MONGODB_URI_TASKS', 'REDIS_URL']) expect(help).toContain(word);
});
