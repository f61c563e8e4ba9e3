import { spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryFolder } from '../../test/temporary-folder';
import { RunRecord } from './run-record';

const file = join(temporaryFolder(), 'run.json');

it('says who is at work on the data', async () => {
  const record = new RunRecord(file);
  expect(await record.owner()).toBeNull();
  await record.claim();
  expect(await new RunRecord(file).owner()).toBe(process.pid);
  await record.clear();
  expect(await new RunRecord(file).owner()).toBeNull();
});

it('never ends a process that was given the id of one of ours since', async () => {
  const stranger = spawn('sleep', ['30'], { detached: true });
  const record = new RunRecord(file);
  await record.add('goals', stranger.pid!);
  const written = await readFile(file, 'utf8');
  await writeFile(file, written.replace(/"start":"[^"]*"/g, '"start":"long ago"'));
  expect(await new RunRecord(file).endLeftovers()).toEqual([]);
  expect(stranger.exitCode).toBeNull();
  stranger.kill();
});
