import type { LoadProcess } from './load/load-process';
import type { LoadResult } from './load/load-job';
import type { RunningGateway } from './running-gateway';
import type { StubProcess } from './stubs/stub-process';
import type { Workload } from './workloads';

export interface Settings {
  readonly connections: number;
  /** How many requests each is asked before it is measured, if that takes no longer than `longestWarmUp`. */
  readonly warmUp: number;
  /** In milliseconds, as `duration`. */
  readonly longestWarmUp: number;
  readonly duration: number;
  readonly rounds: number;
}

/** One round of one gateway. */
export interface Round {
  readonly load: LoadResult;
  readonly cpuMillisecondsPerRequest: number;
  readonly fetchesPerRequest: number;
}

/** All rounds of one gateway. */
export interface Measured {
  readonly gateway: RunningGateway;
  readonly rounds: Round[];
  readonly peakMegabytes: number;
  /** Wrong answers, the warm-up's too. */
  readonly wrong: number;
  readonly firstWrong?: string;
}

/** What takes part in a measurement besides the gateways. */
export interface Field {
  readonly stubs: StubProcess;
  readonly load: LoadProcess;
  readonly tell: (line: string) => void;
}

/** Few enough to cost the load generator little. */
const READ_EVERY = 100;
const READ_EVERY_WARMING_UP = 10;
const WARM_UP_MILLISECONDS = 1_000;
/** Has as many digits as any number that follows in one run. */
const FIRST_NUMBER = 1_000_000;

let nextNumber = FIRST_NUMBER;

/** Measures gateways in alternating rounds, so that whatever else the machine does hits all alike. */
export async function measure(
  workload: Workload,
  gateways: readonly RunningGateway[],
  settings: Settings,
  field: Field,
): Promise<Measured[]> {
  const all: (Measured & { wrong: number; firstWrong?: string; peakMegabytes: number })[] = [];
  for (const gateway of gateways) {
    const { wrong, firstWrong } = await warmUp(workload, gateway, settings, field);
    all.push({ gateway, rounds: [], peakMegabytes: 0, wrong, firstWrong });
  }
  for (let round = 1; round <= settings.rounds; round += 1) {
    field.tell(`${workload.name}: round ${round} of ${settings.rounds}`);
    for (const measured of all) {
      const { gateway } = measured;
      const cpu = gateway.usage().cpuMilliseconds;
      const fetches = await field.stubs.requests();
      const load = await run(workload, gateway, settings, field, settings.duration, READ_EVERY);
      const after = gateway.usage();
      measured.rounds.push({
        load,
        cpuMillisecondsPerRequest: (after.cpuMilliseconds - cpu) / load.requests,
        fetchesPerRequest: ((await field.stubs.requests()) - fetches) / load.requests,
      });
      measured.peakMegabytes = after.peakMegabytes;
      measured.wrong += load.wrong;
      measured.firstWrong ??= load.firstWrong;
    }
  }
  return all;
}

/** For code to be compiled and connections to be made: a slow gateway needs as many requests for that as a fast one. */
async function warmUp(
  workload: Workload,
  gateway: RunningGateway,
  settings: Settings,
  field: Field,
): Promise<{ wrong: number; firstWrong?: string }> {
  const longest = performance.now() + settings.longestWarmUp;
  let requests = 0;
  let wrong = 0;
  let firstWrong: string | undefined;
  while (requests < settings.warmUp && performance.now() < longest) {
    const result = await run(workload, gateway, settings, field, WARM_UP_MILLISECONDS, READ_EVERY_WARMING_UP);
    requests += result.requests;
    wrong += result.wrong;
    firstWrong ??= result.firstWrong;
    if (result.requests === 0) break; // it does not answer, which is told
  }
  return { wrong, firstWrong };
}

async function run(
  { supergraph, different }: Workload,
  { url }: RunningGateway,
  { connections }: Settings,
  { load }: Field,
  duration: number,
  readEvery: number,
): Promise<LoadResult> {
  const job = { url, supergraph, different, connections, duration, readEvery, firstNumber: nextNumber };
  const result = await load.run(job);
  nextNumber += result.requests + connections;
  return result;
}
