import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serverRequest } from '../../../test/server-request';
import { temporaryFolder } from '../../../test/temporary-folder';
import { mongodInCache } from './mongod-in-cache';
import { mongodOnPath } from './mongod-on-path';

const folder = temporaryFolder();

/** A program that says what mongod says of its version, or whatever else. */
async function fakeMongod(name: string, script: string): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, `#!/bin/sh\n${script}\n`);
  await chmod(file, 0o755);
  return file;
}

it('takes the one on PATH', async () => {
  const file = await fakeMongod('mongod', 'echo "db version v6.0.5"');
  expect(await mongodOnPath.find(await serverRequest(folder, { PATH: `/nowhere:${folder}` }))).toMatchObject({
    from: `mongod on PATH (${file} 6.0.5)`,
    command: [file],
  });
});

it('prefers the one that MONGOD names', async () => {
  const MONGOD = await fakeMongod('mongod-7', 'echo "db version v7.0.1"');
  const found = await mongodOnPath.find(await serverRequest(folder, { MONGOD, PATH: folder }));
  expect(found.from).toBe(`mongod from MONGOD (${MONGOD} 7.0.1)`);
});

it.each([
  ['echo "db version v4.4.29"', /is 4.4.29; at least 6.0 is needed/],
  ['echo "error while loading shared libraries: libcurl.so.4" >&2; exit 127', /shared libraries: libcurl.so.4/],
])('does not take one that is no use: %s', async (script, why) => {
  const MONGOD = await fakeMongod('mongod-of-no-use', script);
  await expect(mongodOnPath.find(await serverRequest(folder, { MONGOD }))).rejects.toThrow(why);
});

it('looks into the cache', async () => {
  await expect(mongodInCache.find(await serverRequest(folder))).rejects.toThrow('there is no');
  const file = await fakeMongod('mongod', 'echo "db version v6.0.5"');
  const found = await mongodInCache.find(await serverRequest(folder, { TRAMA_CACHE: folder }));
  expect(found.from).toBe(`mongod in the cache (${file} 6.0.5)`);
});
