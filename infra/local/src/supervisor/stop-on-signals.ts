import { type Report } from '../report';
import { type Supervisor } from './supervisor';

/** One Ctrl-C may arrive several times: from the terminal, and passed on by each of npm's processes in between. */
const oneCtrlCMs = 2_000;

/** Stops everything at the first signal; whoever repeats it later cannot wait, and gets SIGKILL. Resolves when all is stopped. */
export function stopOnSignals(supervisor: Supervisor, report: Report): Promise<void> {
  return new Promise((resolve) => {
    let since: number | null = null;
    const onSignal = () => {
      if (since === null) {
        since = Date.now();
        report.say('\nStopping everything that was started …');
        void supervisor.stop().then(() => {
          report.say('Stopped.');
          resolve();
        });
      } else if (Date.now() - since > oneCtrlCMs) {
        report.warn('Stopping at once.');
        supervisor.kill();
      }
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
  });
}
