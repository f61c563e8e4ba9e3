import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fakeService, pidAt } from '../../test/fake-service';
import { temporaryFolder } from '../../test/temporary-folder';
import { told } from '../../test/told';
import { startOf } from '../processes/identity';
import { until } from '../processes/until';
import { processUnit } from './process-unit';
import { RunRecord } from './run-record';
import { Supervisor } from './supervisor';
import { type Running, type Unit } from './unit';

jest.setTimeout(30_000); // several processes, on a machine that may be busy

const folder = temporaryFolder();
const soon = { withinMs: 20_000, late: 'it did not happen' };
const quick = { firstMs: 20, longestMs: 200, steadyMs: 60_000 };

function supervisor() {
  const report = told();
  return { report, supervisor: new Supervisor(report, new RunRecord(join(folder, 'run.json')), quick) };
}

it('brings back a service that dies, and names it', async () => {
  const { supervisor: it, report } = supervisor();
  const { unit, url } = await fakeService('goals', folder);
  await it.start(processUnit(unit));
  const first = await pidAt(url);

  await fetch(`${url}/die`).catch(() => undefined);
  const second = await until(async () => ((await pidAt(url)) === first ? null : pidAt(url)), soon);
  await until(async () => (report.lines.includes('goals is back.') ? true : null), soon);
  await it.stop();

  expect(second).not.toBe(first);
  expect(report.lines[0]).toBe('goals ended with exit code 7. The last lines of its log:\nlistening');
  expect(await pidAt(url)).toBeNull();
});

it('stops what was started in reverse order', async () => {
  const stops: string[] = [];
  const unit = (name: string): Unit => ({
    name,
    start: async (): Promise<Running> => ({ process: null, stop: async () => void stops.push(name) }),
  });
  const { supervisor: it } = supervisor();
  await it.start(unit('database'));
  await it.start(unit('service'));
  await it.start(unit('gateway'));
  await it.stop();
  expect(stops).toEqual(['gateway', 'service', 'database']);
});

it('shows the last lines of a service that does not come up, and where the rest is', async () => {
  const { supervisor: it } = supervisor();
  const { unit } = await fakeService('tasks', folder, `console.error('MONGODB_URI: is not set'); process.exit(1)`);
  await expect(it.start(processUnit(unit))).rejects.toThrow(
    `tasks ended with exit code 1 before it was ready. The last lines of its log:\nMONGODB_URI: is not set\nAll of it: ${unit.logFile}`,
  );
  await it.stop();
  expect(await readFile(unit.logFile, 'utf8')).toBe('MONGODB_URI: is not set\n');
});

it('does not wait for ever for a service that is never ready', async () => {
  const { supervisor: it } = supervisor();
  const deaf = `require('node:http').createServer((_, response) => { response.statusCode = 503; response.end('no MongoDB'); }).listen(process.env.PORT)`;
  const { unit, url } = await fakeService('members', folder, deaf);
  await expect(it.start(processUnit({ ...unit, readyWithinMs: 1_000 }))).rejects.toThrow(
    /members was not ready within 1 s: .* says 503 no MongoDB/,
  );
  expect(await pidAt(url)).toBeNull();
  await it.stop();
});

it('gives a service that ignores SIGTERM until the deadline', async () => {
  const { supervisor: it } = supervisor();
  const stubborn = `process.on('SIGTERM', () => {}); require('node:http').createServer((_, r) => r.end('1')).listen(process.env.PORT)`;
  const { unit, url } = await fakeService('stubborn', folder, stubborn);
  await it.start(processUnit({ ...unit, stopWithinMs: 300 }));
  await it.stop();
  expect(await pidAt(url)).toBeNull();
});

it('can be stopped while it starts', async () => {
  const { supervisor: it } = supervisor();
  const slow = `require('node:fs').writeFileSync(${JSON.stringify(join(folder, 'slow.pid'))}, String(process.pid)); setInterval(() => {}, 1000)`;
  const { unit } = await fakeService('slow', folder, slow);
  const start = it.start(processUnit(unit)).catch((error: Error) => error.message);
  const pid = await until(async () => Number(await readFile(join(folder, 'slow.pid'), 'utf8')) || null, soon);
  await it.stop();
  expect(await start).toBe('Trama is stopping.');
  expect(await startOf(pid)).toBeNull();
});
