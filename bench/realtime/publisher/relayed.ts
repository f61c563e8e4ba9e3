import { learnToSend, partitionOf, sendEvents } from '@trama/events/delivery';
import type { Redis } from 'ioredis';
import { KIND, type Channel } from './happening';

const SOURCE = 'tasks';

/** For ours: as the relay of the tasks service sends events that are numbered, into the streams and then into Pub/Sub. */
export function relayed(redis: Redis): Channel {
  learnToSend(redis);
  const heads = new Map<number, number>();
  const next = (partition: number): number => {
    const number = (heads.get(partition) ?? 0) + 1;
    heads.set(partition, number);
    return number;
  };
  return {
    async send(happenings) {
      const at = new Date();
      const rows = happenings.map(({ id, networkId, seq, taskId }) => {
        const partition = partitionOf(networkId);
        return {
          _id: id,
          kind: KIND,
          source: SOURCE,
          networkId,
          actorId: null,
          subject: { type: 'Task' as const, id: taskId },
          occurredAt: at,
          audience: 'NETWORK' as const,
          data: { createdById: 'member-1', goalId: null },
          seq,
          partition,
          partitionSeq: next(partition),
          sentAt: null,
        };
      });
      const fault = (await sendEvents(redis, rows)).find((error) => error !== null);
      if (fault) throw fault;
    },
  };
}
