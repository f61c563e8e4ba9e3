import { type Document, type MongoClient, MongoServerError } from 'mongodb';
import { until } from '../../processes/until';
import { answersWithinMs } from '../run-server';
import { withMongoDb } from './connect';

export const setName = 'rs0';

const notYetInitialized = 94;
const invalidReplicaSetConfig = 93;

/** Waits for the mongod at an address, makes it a replica set of one, and waits until it is the primary. */
export async function beReplicaSet(address: string, signal: AbortSignal): Promise<void> {
  await until(
    () =>
      withMongoDb(`mongodb://${address}/?directConnection=true`, async (client) => {
        await initiate(client, address);
        const hello = await client.db('admin').command({ hello: 1 });
        return hello.isWritablePrimary === true ? true : null;
      }),
    { withinMs: answersWithinMs, late: 'did not become the primary of its replica set in time', signal },
  );
}

async function initiate(client: MongoClient, address: string): Promise<void> {
  const admin = client.db('admin');
  try {
    await admin.command({ replSetGetStatus: 1 });
  } catch (error) {
    if (!(error instanceof MongoServerError)) throw error;
    if (error.code === notYetInitialized) {
      await admin.command({ replSetInitiate: { _id: setName, members: [{ _id: 0, host: address }] } });
    } else if (error.code === invalidReplicaSetConfig) {
      await readdress(client, address);
    } else {
      throw error;
    }
  }
}

/** Kept data remember the address of the last start; on another port the set would look for itself in vain. */
async function readdress(client: MongoClient, address: string): Promise<void> {
  const config = await client.db('local').collection<Document>('system.replset').findOne();
  if (!config) throw new Error('The data folder holds a replica set without a configuration.');
  const members = [{ _id: 0, host: address }];
  await client.db('admin').command({
    replSetReconfig: { ...config, version: Number(config.version) + 1, members },
    force: true,
  });
}
