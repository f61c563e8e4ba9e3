import type { MongoDb, RedisServer } from '@trama/runtime';
import type { EventOf } from '../../src';
import { partitionStreamOf, readEvent, streamOf } from '../../src/delivery';
import { PARTITIONS } from '../../src/delivery/partition';
import { Notes, type NoteInput, type taskNoted } from './notes';

export type Noted = EventOf<typeof taskNoted>;
export type ByTask = ReadonlyMap<string, readonly string[]>;

/** What the client was told is done. */
export interface Acknowledged extends NoteInput {
  readonly place: number;
}

/** An entry of a stream. */
export interface Entry {
  readonly number: number;
  readonly event: Noted;
}

/** All that is known of what happened, from each who ought to know. */
export interface Evidence {
  readonly acknowledged: readonly Acknowledged[];
  /** The notes on each task, as they are kept. */
  readonly state: ByTask;
  /** The notes on each task, as the consumer made them out. */
  readonly effects: ByTask;
  readonly networks: readonly {
    readonly networkId: string;
    readonly stream: readonly Entry[];
    /** What a subscriber was told, in this order. */
    readonly subscriber: readonly Noted[];
  }[];
  readonly partitions: readonly (readonly Entry[])[];
  readonly parked: number;
}

/** What the service, its consumer and Redis have. */
export async function recorded(
  { mongo, redis }: { readonly mongo: MongoDb; readonly redis: RedisServer },
  service: string,
  networkIds: readonly string[],
): Promise<Pick<Evidence, 'state' | 'effects' | 'partitions' | 'parked'> & { streams: ReadonlyMap<string, Entry[]> }> {
  const entries = async (stream: string): Promise<Entry[]> =>
    (await redis.client.xrange(stream, '-', '+')).map(([id, fields]) => ({
      number: Number.parseInt(id, 10),
      event: readEvent(fields) as Noted,
    }));
  const streams = networkIds.map(async (id) => [id, await entries(streamOf(service, id))] as const);
  const partitions = Array.from({ length: PARTITIONS }, (_, partition) =>
    entries(partitionStreamOf(service, partition)),
  );
  return {
    state: await Notes.state(mongo.connection).all(),
    effects: await Notes.effects(mongo.connection).all(),
    streams: new Map(await Promise.all(streams)),
    partitions: await Promise.all(partitions),
    parked: await mongo.connection.collection('parked').countDocuments(),
  };
}
