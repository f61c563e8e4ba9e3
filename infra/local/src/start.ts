import { readLocalVariables } from './config';
import { Fault } from './fault';
import { terminalReport } from './report';
import { RunRecord } from './supervisor/run-record';
import { stopOnSignals } from './supervisor/stop-on-signals';
import { Supervisor } from './supervisor/supervisor';
import { checkPorts } from './system/check-ports';
import { freshLogs } from './system/fresh-logs';
import { places } from './system/places';
import { startSystem } from './system/start-system';
import { welcome } from './system/welcome';

/** `npm start`. Runs until it is told to stop. */
async function start(): Promise<void> {
  const report = terminalReport();
  const variables = readLocalVariables();
  const place = places(variables.TRAMA_DATA);

  const record = new RunRecord(place.runRecord);
  const owner = await record.owner();
  if (owner !== null) {
    throw new Fault(`Trama is running on ${variables.TRAMA_DATA} already, as process ${owner}. Stop that one first.`);
  }
  const leftovers = await record.endLeftovers();
  if (leftovers.length > 0) report.say(`Ended what an earlier run had left behind: ${leftovers.join(', ')}.`);
  await checkPorts(variables);
  await record.claim();
  await freshLogs(place.logs);

  const supervisor = new Supervisor(report, record);
  const stopped = stopOnSignals(supervisor, report);
  try {
    await startSystem(variables, supervisor, report);
    report.say(await welcome(variables));
  } catch (error) {
    if (!supervisor.signal.aborted) {
      await supervisor.stop();
      throw error;
    }
  }
  await stopped;
}

start().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Fault ? error.message : error);
    process.exit(1);
  },
);
