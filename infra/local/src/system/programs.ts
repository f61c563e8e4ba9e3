import { join } from 'node:path';
import { type LocalVariables, workspace } from '../config';
import { type Report } from '../report';
import { processUnit } from '../supervisor/process-unit';
import { type Unit } from '../supervisor/unit';
import { worthTelling } from './log-line';
import { places } from './places';
import { runStep } from './run-step';

/** How our own programs are run: with this Node, a log file each, their warnings on the terminal too. */
export function programs(variables: LocalVariables, report: Report) {
  const { log } = places(variables.TRAMA_DATA);
  const program = (name: string, file: string, env: NodeJS.ProcessEnv) => ({
    name,
    command: [process.execPath, '--enable-source-maps', join(workspace, file)],
    env,
    cwd: workspace,
    logFile: log(name),
    onLine(line: string) {
      const said = worthTelling(line);
      if (said !== null) report.warn(`${name}  ${said}`);
    },
  });
  return {
    /** Runs until it is stopped; listens on PORT. */
    service: (name: string, file: string, env: NodeJS.ProcessEnv): Unit =>
      processUnit({
        ...program(name, file, env),
        readyUrl: `http://127.0.0.1:${env['PORT']}/ready`,
        stopWithinMs: (variables.SHUTDOWN_SECONDS + 2) * 1_000,
      }),
    /** Runs to its end. */
    step: (name: string, file: string, env: NodeJS.ProcessEnv, signal: AbortSignal): Promise<void> =>
      runStep({ ...program(name, file, env), signal }),
  };
}
