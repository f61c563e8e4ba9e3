// The service under the crash harness: a process that notes, tells and hears. `program.js [where to die]`.
import { flushCompileCache } from 'node:module';
import { MongoDb, RedisServer, Service } from '@trama/runtime';
import type { PointDeath, Said, Told } from '@trama/testkit';
import { consumer } from '../../src/delivery';
import type { Parts } from './composition';
import { compositions, type CompositionName } from './compositions';
import { Mortality } from './mortality';
import { Notes, type NoteInput } from './notes';

const { SERVICE = '', COMPOSITION = '', MONGODB_URI = '', REDIS_URL = '' } = process.env;
const [, , order] = process.argv;
const mortality = new Mortality(order ? (JSON.parse(order) as PointDeath) : null);

const config = {
  NODE_ENV: 'test',
  HOST: '127.0.0.1',
  PORT: 0,
  LOG_LEVEL: 'silent',
  SHUTDOWN_SECONDS: 5,
  MONGODB_URI,
  REDIS_URL,
} as const;
const service = new Service(SERVICE, config);
const mongo = service.use(new MongoDb(config));
const redis = service.use(new RedisServer(config, service.log));
const composition = compositions[COMPOSITION as CompositionName];
const parts: Parts = { service, mongo, redis, passed: (point) => mortality.passed(point) };
const note = composition.note(parts);
Notes.effects(mongo.connection);
service.use(composition.relay(parts));
service.use(consumer({ service, mongo, redis, sources: [service.name], handlers: [composition.hear(parts)] }));

const say = (said: Said): void => void process.send?.(said);

process.on('message', (told: Told) => {
  if ('die' in told) return mortality.obey(told.die);
  const { number, request } = told;
  note(request as NoteInput, (answer) => say({ number, answer })).catch((error: unknown) =>
    say({ number, refusal: String(error) }),
  );
});
process.once('disconnect', () => process.exit()); // the harness is gone

void service.start().then(() => {
  say({ ready: true });
  flushCompileCache(); // who is killed leaves nothing in it
});
