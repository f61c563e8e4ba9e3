import { Fault } from '../fault';
import { launch } from '../processes/launch';

export interface Step {
  readonly name: string;
  readonly command: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly cwd: string;
  readonly logFile: string;
  readonly onLine?: (line: string) => void;
  readonly signal: AbortSignal;
}

/** Runs something that ends by itself. @throws Fault with its last lines where it does not end well */
export async function runStep({ name, signal, ...program }: Step): Promise<void> {
  signal.throwIfAborted();
  const process = await launch({ ...program, hold: 'own-group' });
  const stop = () => void process.stop();
  signal.addEventListener('abort', stop, { once: true });
  const how = await process.ended;
  signal.removeEventListener('abort', stop);
  signal.throwIfAborted();
  if (how !== 'ended with exit code 0') {
    throw new Fault(`${name} ${how}. Its last lines:\n${process.lastLines()}\nAll of it: ${program.logFile}`);
  }
}
