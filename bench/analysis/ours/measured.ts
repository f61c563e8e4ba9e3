import { readFileSync, writeFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** What it took to do something once, in a process that did nothing else meanwhile. */
export interface Run {
  /** User and system time of all threads. */
  readonly cpuSeconds: number;
  readonly elapsedSeconds: number;
  /** By how much the resident memory grew for it, at most. */
  readonly megabytes: number;
}

/** The best of several runs; the most memory of all. */
export interface Measured extends Run {
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
  const done: Run[] = [];
  for (let spent = 0; done.length === 0 || (done.length < runs && spent < enoughSeconds);) {
    const given = prepare();
    collectGarbage();
    const run = await once(() => work(given));
    done.push(run);
    spent += run.cpuSeconds;
  }
  const best = done.reduce((quick, run) => (run.cpuSeconds < quick.cpuSeconds ? run : quick));
  return { ...best, megabytes: Math.max(...done.map(({ megabytes }) => megabytes)), runs: done.length };
}

export async function once(work: () => unknown): Promise<Run> {
  forgetPeak();
  const resident = residentMegabytes('VmRSS');
  const [began, before] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(before);
  return {
    cpuSeconds: (user + system) / 1e6,
    elapsedSeconds: (performance.now() - began) / 1e3,
    megabytes: residentMegabytes('VmHWM') - resident,
  };
}

/** The most that was resident counts from here. */
export const forgetPeak = (): void => writeFileSync('/proc/self/clear_refs', '5');

export function residentMegabytes(what: 'VmRSS' | 'VmHWM'): number {
  return Number(new RegExp(`^${what}:\\s+(\\d+)`, 'm').exec(readFileSync('/proc/self/status', 'utf8'))![1]) / 1_024;
}

setFlagsFromString('--expose-gc');
export const collectGarbage = runInNewContext('gc') as () => void;
