import { Fault, reasonOf } from '../../fault';
import { type RunningServer } from '../running-server';
import { withMongoDb } from './connect';

/** The MongoDB that someone named. Its faults are theirs to hear: nothing else is tried in its place. */
export async function givenMongoDb(url: string): Promise<RunningServer> {
  let set: unknown;
  try {
    const hello = await withMongoDb(url, (client) => client.db('admin').command({ hello: 1 }), {
      serverSelectionTimeoutMS: 5_000,
    });
    set = hello.setName ?? (hello.msg === 'isdbgrid' ? 'sharded' : undefined);
  } catch (error) {
    throw new Fault(
      `MONGODB_URI is set, but that MongoDB does not answer: ${reasonOf(error)}\nStart it, correct MONGODB_URI, or unset it to have one started here.`,
    );
  }
  if (set === undefined) {
    throw new Fault(
      'MONGODB_URI names a MongoDB that is not a replica set, and transactions and change streams need one. Start it with --replSet rs0 and run rs.initiate(), or unset MONGODB_URI to have one started here.',
    );
  }
  return { url, from: 'MONGODB_URI', process: null, stop: async () => undefined };
}
