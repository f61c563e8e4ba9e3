import { readFileSync, writeFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** What it took to do something, in a process that did nothing else meanwhile. */
export interface Measured {
  /** Of the best run: user and system time of all threads. */
  readonly cpuSeconds: number;
  /** Of that run. */
  readonly elapsedSeconds: number;
  /** By how much the resident memory grew for it, at most. */
  readonly megabytes: number;
  readonly runs: number;
}

export interface Repetition {
  /** At most so often, */
  readonly runs: number;
  /** and not again once so much CPU time was spent. */
  readonly enoughSeconds: number;
}

/** Does it again and again, each time on what `prepare` gives, whose own time does not count. */
export async function measured<Given>(
  prepare: () => Given,
  work: (given: Given) => unknown,
  { runs, enoughSeconds }: Repetition,
): Promise<Measured> {
  let best = { cpuSeconds: Infinity, elapsedSeconds: Infinity };
  let [done, spent, megabytes] = [0, 0, 0];
  while (done === 0 || (done < runs && spent < enoughSeconds)) {
    const given = prepare();
    collectGarbage();
    forgetPeak();
    const resident = residentMegabytes('VmRSS');
    const [began, before] = [performance.now(), process.cpuUsage()];
    await work(given);
    const { user, system } = process.cpuUsage(before);
    const run = { cpuSeconds: (user + system) / 1e6, elapsedSeconds: (performance.now() - began) / 1e3 };
    megabytes = Math.max(megabytes, residentMegabytes('VmHWM') - resident);
    if (run.cpuSeconds < best.cpuSeconds) best = run;
    spent += run.cpuSeconds;
    done += 1;
  }
  return { ...best, megabytes, runs: done };
}

/** The most that was resident counts from here. */
export const forgetPeak = (): void => writeFileSync('/proc/self/clear_refs', '5');

export function residentMegabytes(what: 'VmRSS' | 'VmHWM'): number {
  return Number(new RegExp(`^${what}:\\s+(\\d+)`, 'm').exec(readFileSync('/proc/self/status', 'utf8'))![1]) / 1_024;
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;
