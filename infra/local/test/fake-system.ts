// Two fake services under a supervisor, in a process of its own that can be sent signals: `fake-system.ts FOLDER`.
import { RunRecord } from '../src/supervisor/run-record';
import { processUnit } from '../src/supervisor/process-unit';
import { stopOnSignals } from '../src/supervisor/stop-on-signals';
import { Supervisor } from '../src/supervisor/supervisor';
import { terminalReport } from '../src/report';
import { fakeService } from './fake-service';

async function main(folder: string): Promise<void> {
  const report = terminalReport();
  const record = new RunRecord(`${folder}/run.json`);
  await record.claim();
  const supervisor = new Supervisor(report, record);
  const stopped = stopOnSignals(supervisor, report);
  const [first, second] = [await fakeService('first', folder), await fakeService('second', folder)];
  await supervisor.start(processUnit(first.unit), processUnit(second.unit));
  console.log(JSON.stringify({ urls: [first.url, second.url] }));
  await stopped;
}

void main(process.argv[2] ?? '').then(() => process.exit(0));
