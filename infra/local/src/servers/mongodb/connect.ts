import { MongoClient, type MongoClientOptions } from 'mongodb';
import os from 'node:os';

/**
 * Does something with a connection, and closes it.
 *
 * The driver would import 'os' when it is first used, which jest refuses, and then it would try for ever in silence;
 * so it is handed over.
 */
export async function withMongoDb<Result>(
  url: string,
  act: (client: MongoClient) => Promise<Result>,
  options: MongoClientOptions = {},
): Promise<Result> {
  const client = new MongoClient(url, { serverSelectionTimeoutMS: 1_000, runtimeAdapters: { os }, ...options });
  try {
    return await act(await client.connect());
  } finally {
    await client.close();
  }
}
