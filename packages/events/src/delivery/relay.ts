import type { MongoDb, Part, RedisServer, Service } from '@trama/runtime';
import { passing } from './crash-points';
import { Duty } from './duty';
import { Lease } from './lease';
import { numberEvents, type NumberedRow } from './number-events';
import { outboxModel } from './outbox';
import { OutboxWatch } from './outbox-watch';
import { relayMetrics } from './relay-metrics';
import { repairStreams } from './repair-streams';
import { isGap, learnToSend, sendEvents } from './send-event';
import { Sequences } from './sequences';

const BATCH = 500;
/** How long an event waits that the change stream did not tell of. */
const SWEEP_MILLISECONDS = 1_000;
/** How often the streams are compared with MongoDB, beyond each time that Redis comes back. */
const COMPARE_MILLISECONDS = 10_000;

/**
 * Brings the service's events from its outbox to Redis: once each, in an order that never changes.
 *
 * Any number of processes may have it; one at a time works. Each turn sends what is numbered and not out yet, which is
 * what a relay that died left behind; else it numbers the next events. Numbers are in MongoDB before an event goes out,
 * and sending may be repeated (see `send-event.ts`), so a death at any point costs a repetition and nothing else.
 */
export function relay({ service, mongo, redis }: { service: Service; mongo: MongoDb; redis: RedisServer }): Part {
  const { connection } = mongo;
  const log = service.log.child({ part: 'relay' });
  const outbox = outboxModel(connection);
  const sequences = new Sequences(connection);
  const lease = new Lease(connection, 'relay');
  const metrics = relayMetrics(service.metrics, outbox);
  let comparedAt = -Infinity;

  const compare = async (): Promise<void> => {
    const startedAt = performance.now();
    const missing = await repairStreams({ source: service.name, redis: redis.client, outbox, sequences });
    if (missing > 0) log.warn({ missing }, 'Redis lost events; they are sent again');
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

  const duty = new Duty('relay', lease, log, async () => {
    if (redis.client.status !== 'ready') return SWEEP_MILLISECONDS;
    if (performance.now() - comparedAt > COMPARE_MILLISECONDS) await compare();
    const left = await outbox
      .find({ sentAt: null, partitionSeq: { $gt: 0 } })
      .sort({ partitionSeq: 1 }) // so in order within each partition
      .limit(BATCH)
      .lean<NumberedRow[]>();
    const rows = left.length > 0 ? left : await numberEvents({ mongo: connection, outbox, sequences, lease }, BATCH);
    if (rows.length === 0) return SWEEP_MILLISECONDS;
    await send(rows);
    return 0;
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
