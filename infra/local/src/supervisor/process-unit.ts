import { dirname } from 'node:path';
import { mkdir } from 'node:fs/promises';
import { Fault, reasonOf } from '../fault';
import { launch } from '../processes/launch';
import { readyOrEnded } from '../processes/ready-or-ended';
import { until } from '../processes/until';
import { type Running, type Unit } from './unit';

export interface ProcessUnit {
  readonly name: string;
  readonly command: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  /** Answers 200 once the process can do its work. */
  readonly readyUrl: string;
  readonly logFile: string;
  readonly onLine?: (line: string) => void;
  /** Default 60 s. */
  readonly readyWithinMs?: number;
  /** Default 15 s. */
  readonly stopWithinMs?: number;
}

const standardPatienceMs = 60_000;

/** A process of ours that says over HTTP when it is ready. */
export function processUnit(unit: ProcessUnit): Unit {
  return {
    name: unit.name,
    async start(signal): Promise<Running> {
      await mkdir(dirname(unit.logFile), { recursive: true });
      const process = await launch({ ...unit, hold: 'own-group' });
      const withinMs = unit.readyWithinMs ?? standardPatienceMs;
      const late = `was not ready within ${withinMs / 1000} s`;
      try {
        await readyOrEnded(
          process,
          (giveUp) => until(() => answer(unit.readyUrl), { withinMs, late, signal: giveUp }),
          signal,
        );
      } catch (error) {
        await process.stop(unit.stopWithinMs);
        signal.throwIfAborted();
        throw new Fault(
          `${unit.name} ${reasonOf(error)}. The last lines of its log:\n${process.lastLines(12) || '(it is empty)'}\nAll of it: ${unit.logFile}`,
        );
      }
      return { process, stop: () => process.stop(unit.stopWithinMs) };
    },
  };
}

async function answer(url: string): Promise<true> {
  const response = await fetch(url, { signal: AbortSignal.timeout(5_000) });
  const said = await response.text();
  if (!response.ok) throw new Error(`${url} says ${response.status} ${said.slice(0, 300)}`);
  return true;
}
