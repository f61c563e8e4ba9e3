import { serverRequest } from '../../test/server-request';
import { temporaryFolder } from '../../test/temporary-folder';
import { type RunningServer } from './running-server';
import { firstThatWorks, type ServerProgram, type Source } from './source';

const folder = temporaryFolder();

const program = (from: string): ServerProgram => ({ from, command: [from], dataDir: folder, bind: '127.0.0.1' });
const has = (name: string): Source => ({ name, find: async () => program(name) });
const lacks = (name: string): Source => ({ name, find: () => Promise.reject(new Error('there is none.')) });

const runs = async ({ from }: ServerProgram): Promise<RunningServer> => {
  if (from === 'broken') throw new Error('libssl.so.3 is missing');
  return { url: 'x://', from, process: null, stop: async () => undefined };
};
const search = async (...sources: Source[]) =>
  firstThatWorks('Redis', sources, await serverRequest(folder), { run: runs, advice: 'Install it.' });

it('takes the nearest', async () => {
  expect(await search(lacks('PATH'), has('cache'), has('Docker'))).toMatchObject({ from: 'cache' });
});

it('goes on where a program is there but does not run', async () => {
  expect(await search(has('broken'), has('Docker'))).toMatchObject({ from: 'Docker' });
});

it('says what was tried, why each failed, and what to do', async () => {
  await expect(search(lacks('PATH'), has('broken'))).rejects.toThrow(
    'There is no Redis to be had here. Tried:\n  - PATH: there is none.\n  - broken: libssl.so.3 is missing\nInstall it.',
  );
});
