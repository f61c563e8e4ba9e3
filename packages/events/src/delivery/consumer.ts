import type { MongoDb, Part, RedisServer, Service } from '@trama/runtime';
import type { Handler } from '../transaction';
import type { Applying } from './apply-events';
import { consumerMetrics } from './consumer-metrics';
import { Duty } from './duty';
import { Lease } from './lease';
import { outboxModel } from './outbox';
import { ParkedEvents } from './parked-events';
import { PartitionConsumer } from './partition-consumer';
import { PositionMoved, Positions } from './positions';
import { boundsOf } from './stream-bounds';
import { replayParked } from './replay-parked';
import { StreamReader } from './stream-reader';
import { partitionsOf } from './streams';

/** How long one read waits for news; a partition that comes due meanwhile waits no longer. */
const WAIT_MILLISECONDS = 1_000;
const FELL_BEHIND =
  'was away for longer than events are kept and skips none: docs/operations.md says how to bring them back';

export interface ConsumerOptions {
  /** Its name is the consumer's: two services that follow the same source each get every event. */
  readonly service: Service;
  readonly mongo: MongoDb;
  readonly redis: RedisServer;
  /** The services whose events it follows, from the first event on that is kept when it begins. */
  readonly sources: readonly string[];
  /** One for each kind that matters; events of other kinds pass by. */
  readonly handlers: readonly Handler[];
}

/**
 * Brings the events of other services to the handlers: each once, in order within a network.
 *
 * Any number of processes may have it; one at a time works, and should two do for a moment, the position lets one of
 * them commit. An event that cannot be handled is started five times and then parked, with what follows of the same
 * subject, until an operator has them replayed; the rest goes on. Faults of MongoDB or Redis are waited out. Who was away for longer than the streams keep events
 * does not go on: what is lacking is waited for, and never skipped.
 */
export function consumer({ service, mongo, redis, sources, handlers }: ConsumerOptions): Part {
  const { connection } = mongo;
  const log = service.log.child({ part: 'consumer' });
  const positions = new Positions(connection, service.name);
  const parked = new ParkedEvents(connection, service.name);
  const applying: Applying = {
    consumer: service.name,
    mongo: connection,
    outbox: outboxModel(connection),
    positions,
    parked,
    handlers: new Map(handlers.map((handler) => [handler.contract.kind, handler])),
  };
  const metrics = consumerMetrics(service.metrics, { redis, sources, positions, parked });
  const replaying = { ...applying, metrics, log };
  const reader = new StreamReader(redis);
  let partitions: readonly PartitionConsumer[] = [];
  let readIn: number | null = null;
  let askedAt = -Infinity;

  const findPositions = async (): Promise<void> => {
    const all = partitionsOf(sources);
    const bounds = await boundsOf(
      redis.client,
      all.map(({ stream }) => stream),
    );
    const kept = all.map((partition, index) => ({ ...partition, first: bounds[index]?.first ?? 1 }));
    await positions.prepare(kept);
    const found = await positions.read(all);
    for (const [index, { stream, position }] of found.entries()) {
      const missing = (kept[index]?.first ?? 1) - 1 - position;
      if (missing > 0) log.error({ stream, position, missing }, FELL_BEHIND);
    }
    partitions = found.map((at) => new PartitionConsumer(applying, metrics, log, at));
  };

  const duty = new Duty('consumer', new Lease(connection, 'consumer'), log, async ({ epoch, stopping }) => {
    if (redis.client.status !== 'ready') return WAIT_MILLISECONDS;
    if (readIn !== epoch) {
      await findPositions();
      await replayParked(replaying, await parked.stranded(), stopping);
    }
    readIn = epoch;
    const now = performance.now();
    if (now - askedAt > WAIT_MILLISECONDS) {
      askedAt = now;
      await replayParked(replaying, await parked.asked(), stopping);
    }
    const due = partitions.filter(({ dueAt }) => dueAt <= now);
    const later = partitions.map(({ dueAt }) => dueAt - now).filter((milliseconds) => milliseconds > 0);
    const wait = Math.ceil(Math.min(WAIT_MILLISECONDS, ...later));
    if (due.length === 0) return wait;
    const read = await reader.read(new Map(due.map(({ stream, position }) => [stream, position])), wait);
    try {
      for (const partition of due) await partition.consume(read.get(partition.stream) ?? [], stopping);
    } catch (error) {
      if (error instanceof PositionMoved) readIn = null;
      throw error;
    }
    return 0;
  });

  return {
    name: 'consumer',
    async start() {
      reader.start();
      duty.start();
    },
    async stop(deadline) {
      reader.stop();
      await duty.stop(deadline);
    },
  };
}
