import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { pidAt } from '../../test/fake-service';
import { temporaryFolder } from '../../test/temporary-folder';
import { workspace } from '../config';
import { RunRecord } from './run-record';

jest.setTimeout(30_000); // several processes, on a machine that may be busy

const folder = temporaryFolder();

/** A system in a process group of its own, as a terminal gives one to `npm start`. */
async function fakeSystem() {
  const program = join(workspace, 'infra/local/test/fake-system.ts');
  // One process, as a start has: tsx's own command would be a second one, which ends with 130 where SIGINT reaches it too.
  const child = spawn(process.execPath, ['--import', 'tsx', '--conditions=source', program, folder], {
    cwd: workspace,
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const urls = await new Promise<string[]>((resolve) =>
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.startsWith('{')) resolve((JSON.parse(line) as { urls: string[] }).urls);
    }),
  );
  return { group: -child.pid!, ended, answers: () => Promise.all(urls.map(pidAt)) };
}

it('ends everything at Ctrl-C, which reaches the whole group and may come twice', async () => {
  const system = await fakeSystem();
  expect(await system.answers()).toEqual([expect.any(Number), expect.any(Number)]);
  process.kill(system.group, 'SIGINT');
  process.kill(system.group, 'SIGINT');
  expect(await system.ended).toBe(0);
  expect(await system.answers()).toEqual([null, null]);
});

it('leaves to the next start what a killed supervisor could not end', async () => {
  const system = await fakeSystem();
  process.kill(system.group, 'SIGKILL');
  await system.ended;
  expect(await system.answers()).not.toContain(null);

  const next = new RunRecord(join(folder, 'run.json'));
  expect(await next.owner()).toBeNull();
  expect((await next.endLeftovers()).toSorted()).toEqual(['first', 'second']);
  expect(await system.answers()).toEqual([null, null]);
});
