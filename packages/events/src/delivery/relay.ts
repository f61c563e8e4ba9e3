import type { MongoDb, Part, RedisServer, Service } from '@trama/runtime';
import { learnToBegin } from './begin-stream';
import { passing } from './crash-points';
import { Duty } from './duty';
import { Housekeeping } from './housekeeping';
import { Lease } from './lease';
import { numberEvents, type NumberedRow } from './number-events';
import { outboxModel } from './outbox';
import { OutboxWatch } from './outbox-watch';
import { relayMetrics } from './relay-metrics';
import { repairStreams } from './repair-streams';
import { retentionOf, type RelayConfig } from './retention';
import { RetentionMarks } from './retention-marks';
import { isGap, learnToSend, sendEvents } from './send-event';
import { Sequences } from './sequences';

const BATCH = 500;
/** How long an event waits that the change stream did not tell of. */
const SWEEP_MILLISECONDS = 1_000;
/** How often the streams are compared with MongoDB, beyond each time that Redis comes back. */
const COMPARE_MILLISECONDS = 10_000;

interface RelayOptions {
  readonly service: Service;
  readonly mongo: MongoDb;
  readonly redis: RedisServer;
  readonly config: RelayConfig;
}

/**
 * Brings the service's events from its outbox to Redis: once each, in an order that never changes.
 *
 * Any number of processes may have it; one at a time works. Each turn sends what is numbered and not out yet, which is
 * what a relay that died left behind; else it numbers the next events. Numbers are in MongoDB before an event goes out,
 * and sending may be repeated (see `send-event.ts`), so a death at any point costs a repetition and nothing else.
 * Beside that it lets go of events that have grown old.
 *
 * @throws ConfigError where the outbox would be kept for less time than the streams
 */
export function relay({ service, mongo, redis, config }: RelayOptions): Part {
  const keep = retentionOf(config);
  const { connection } = mongo;
  const log = service.log.child({ part: 'relay' });
  const outbox = outboxModel(connection);
  const sequences = new Sequences(connection);
  const marks = new RetentionMarks(connection);
  const lease = new Lease(connection, 'relay');
  const metrics = relayMetrics(service.metrics, outbox);
  const of = { source: service.name, mongo: connection, redis: redis.client, outbox, sequences, marks, lease };
  const housekeeping = new Housekeeping({ ...of, keep, metrics, log });
  let comparedAt = -Infinity;

  const compare = async (stopping: AbortSignal): Promise<void> => {
    const startedAt = performance.now();
    const missing = await repairStreams({ ...of, stopping });
    metrics.rebuilt(missing);
    if (missing > 0) log.warn({ missing }, 'Redis had lost events; they were sent again');
    comparedAt = startedAt;
  };

  const send = async (rows: readonly NumberedRow[]): Promise<void> => {
    passing('before-xadd');
    const faults = await sendEvents(redis.client, rows);
    passing('after-xadd');
    const out = rows.filter((_, index) => faults[index] === null);
    const at = new Date();
    await outbox.updateMany({ _id: { $in: out.map(({ _id }) => _id) } }, { $set: { sentAt: at } });
    passing('after-mark');
    metrics.sent(out, at);
    const fault = faults.find((error) => error !== null);
    if (!fault) return;
    if (isGap(fault)) comparedAt = -Infinity;
    throw fault;
  };

  const duty = new Duty('relay', lease, log, async ({ stopping }) => {
    if (redis.client.status !== 'ready') return SWEEP_MILLISECONDS;
    if (performance.now() - comparedAt > COMPARE_MILLISECONDS) await compare(stopping);
    const left = await outbox
      .find({ sentAt: null, partitionSeq: { $gt: 0 } })
      .sort({ partitionSeq: 1 }) // so in order within each partition
      .limit(BATCH)
      .lean<NumberedRow[]>();
    const rows = left.length > 0 ? left : await numberEvents(of, BATCH);
    if (rows.length > 0) await send(rows);
    const more = await housekeeping.step();
    return more || rows.length > 0 ? 0 : SWEEP_MILLISECONDS;
  });
  const watch = new OutboxWatch(outbox, log, () => duty.poke());
  const onRedisBack = (): void => {
    comparedAt = -Infinity;
    duty.poke();
  };

  return {
    name: 'relay',
    async start() {
      learnToSend(redis.client);
      learnToBegin(redis.client);
      redis.client.on('ready', onRedisBack);
      watch.start();
      duty.start();
    },
    async stop(deadline) {
      redis.client.off('ready', onRedisBack);
      await watch.stop();
      await duty.stop(deadline);
    },
  };
}
