import { rm } from 'node:fs/promises';
import { launch } from '../processes/launch';
import { readyOrEnded } from '../processes/ready-or-ended';
import { reasonOf } from '../fault';
import { type RunningServer } from './running-server';
import { type ServerProgram, type ServerRequest } from './source';

/** Fetching an image's layers, or recovering much data, is slow; nothing that works takes longer. */
export const answersWithinMs = 90_000;

/**
 * Runs a server program until it answers.
 *
 * @param ready resolves once the server answers
 * @throws Error with its last lines when it ends instead, or does not answer in time
 */
export async function runServer(
  program: ServerProgram,
  request: ServerRequest,
  { args, url, ready }: { args: readonly string[]; url: string; ready: (signal: AbortSignal) => Promise<void> },
): Promise<RunningServer> {
  const server = await launch({
    command: [...program.command, ...args],
    env: process.env,
    logFile: request.logFile,
    onLine: request.onLine,
    // Whoever keeps data also starts again on it and ends what was left; nobody does that for throw-away data.
    hold: request.kept ? 'own-group' : 'lifeline',
  });
  const stop = async () => {
    await server.stop();
    await program.cleanUp?.();
    if (!request.kept) await rm(request.dataDir, { recursive: true, force: true });
  };
  try {
    await readyOrEnded(server, ready, request.signal);
  } catch (error) {
    await server.stop();
    await program.cleanUp?.();
    throw new Error(`it ${reasonOf(error)}\n${indented(server.lastLines(5))}`, { cause: error });
  }
  return { url, from: program.from, process: server, stop };
}

const indented = (text: string): string =>
  text
    .split('\n')
    .map((line) => `      ${line.slice(0, 300)}`)
    .join('\n');
