import { existsSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../../../test/temporary-folder';
import { readServerVariables } from '../../config';
import { launch } from '../../processes/launch';
import { freePort } from '../../processes/ports';
import { withMongoDb } from './connect';
import { startMongoDb } from './start-mongodb';

// On a busy machine a mongod takes seconds to come up.
jest.setTimeout(60_000);

const folder = temporaryFolder();
/** Without what the machine's owner has set for themselves. */
const variables = { ...readServerVariables(), MONGODB_URI: undefined };

it('runs transactions and change streams, and leaves nothing of throw-away data', async () => {
  const server = await startMongoDb({ dataDir: null }, variables);
  const data = await withMongoDb(server.url, async (client) => {
    const things = client.db('trama').collection('things');
    await things.insertOne({ name: 'loom' });
    const changes = things.watch();
    await changes.tryNext(); // opens it
    await client.withSession((session) =>
      session.withTransaction(() => things.insertOne({ name: 'weft' }, { session })),
    );
    expect(await changes.next()).toMatchObject({ operationType: 'insert' });
    await changes.close();
    const { parsed } = await client.db('admin').command({ getCmdLineOpts: 1 });
    return (parsed as { storage: { dbPath: string } }).storage.dbPath;
  });
  await server.stop();
  expect(existsSync(data)).toBe(false);
  await expect(withMongoDb(server.url, (client) => client.db().command({ ping: 1 }))).rejects.toThrow();
});

it('keeps data between runs, also on another port', async () => {
  const dataDir = join(folder, 'kept');
  const first = await startMongoDb({ dataDir }, variables);
  await withMongoDb(first.url, (client) =>
    client
      .db('trama')
      .collection('things')
      .insertOne({ name: 'loom' }, { writeConcern: { w: 1, j: true } }),
  );
  await first.stop();

  const second = await startMongoDb({ dataDir }, variables);
  expect(second.url).not.toBe(first.url);
  const found = await withMongoDb(second.url, (client) => client.db('trama').collection('things').findOne({}));
  await second.stop();
  expect(found).toMatchObject({ name: 'loom' });
});

describe('a MongoDB that is given', () => {
  let program = 'mongod';
  beforeAll(async () => {
    const ours = await startMongoDb({ dataDir: null }, variables);
    await ours.stop();
    program = /\((\S+) [\d.]+\)$/.exec(ours.from)?.[1] ?? program;
  });

  /** One that somebody else runs. */
  const mongod = async (...flags: string[]) => {
    const port = await freePort();
    const dbpath = mkdtempSync(join(folder, 'given-'));
    const process = await launch({
      command: [program, '--dbpath', dbpath, '--port', `${port}`, '--nounixsocket', ...flags],
      hold: 'lifeline',
    });
    return { url: `mongodb://127.0.0.1:${port}`, stop: () => process.stop() };
  };

  it('must be there', async () => {
    const MONGODB_URI = `mongodb://127.0.0.1:${await freePort()}/?replicaSet=rs0`;
    await expect(startMongoDb({ dataDir: null }, { ...variables, MONGODB_URI })).rejects.toThrow(
      /MONGODB_URI is set, but that MongoDB does not answer/,
    );
  });

  it('must be a replica set', async () => {
    const { url, stop } = await mongod();
    await expect(startMongoDb({ dataDir: null }, { ...variables, MONGODB_URI: url })).rejects.toThrow(
      'not a replica set',
    );
    await stop();
  });

  it('becomes one where it was started as one, and is left running', async () => {
    const { url, stop } = await mongod('--replSet', 'rs7');
    const MONGODB_URI = `${url}/?replicaSet=rs7`;
    const server = await startMongoDb({ dataDir: null }, { ...variables, MONGODB_URI });
    expect(server).toMatchObject({ url: MONGODB_URI, from: 'MONGODB_URI', process: null });
    await server.stop();
    await withMongoDb(MONGODB_URI, (client) => client.db().command({ ping: 1 }));
    await stop();
  });
});
