import { type Document, type MongoClient, MongoServerError } from 'mongodb';
import { until } from '../../processes/until';
import { answersWithinMs } from '../run-server';
import { withMongoDb } from './connect';

export const setName = 'rs0';

/** The one node of a replica set. */
interface Node {
  /** The url that reaches it while it belongs to no set. */
  readonly direct: string;
  /** `host:port`, under which it and everyone else find it. */
  readonly host: string;
  readonly name: string;
}

const notYetInitialized = 94;
const invalidReplicaSetConfig = 93;

/** Waits for a mongod, makes it a replica set of one, and waits until it is the primary. */
export async function beReplicaSet(node: Node, signal: AbortSignal): Promise<void> {
  await until(
    () =>
      withMongoDb(node.direct, async (client) => {
        await initiate(client, node);
        const hello = await client.db('admin').command({ hello: 1 });
        return hello.isWritablePrimary === true ? true : null;
      }),
    { withinMs: answersWithinMs, late: 'did not become the primary of its replica set in time', signal },
  );
}

async function initiate(client: MongoClient, { host, name }: Node): Promise<void> {
  const admin = client.db('admin');
  try {
    await admin.command({ replSetGetStatus: 1 });
  } catch (error) {
    if (!(error instanceof MongoServerError)) throw error;
    if (error.code === notYetInitialized) {
      await admin.command({ replSetInitiate: { _id: name, members: [{ _id: 0, host }] } });
    } else if (error.code === invalidReplicaSetConfig) {
      await readdress(client, host);
    } else {
      throw error;
    }
  }
}

/** Kept data remember the address of the last start; on another port the set would look for itself in vain. */
async function readdress(client: MongoClient, host: string): Promise<void> {
  const config = await client.db('local').collection<Document>('system.replset').findOne();
  if (!config) throw new Error('The data folder holds a replica set without a configuration.');
  const members = [{ _id: 0, host }];
  await client.db('admin').command({
    replSetReconfig: { ...config, version: Number(config.version) + 1, members },
    force: true,
  });
}
