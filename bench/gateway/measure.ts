import type { Contender } from './gateways/contender';
import type { LoadProcess } from './load/load-process';
import type { LoadResult } from './load/load-job';
import type { RunningGateway } from './running-gateway';
import type { StubProcess } from './stubs/stub-process';
import type { Workload } from './workloads';

export interface Settings {
  readonly connections: number;
  /** How long each is asked before it is measured, for code to be compiled and connections to be made; in milliseconds, as `duration`. */
  readonly warmUp: number;
  readonly duration: number;
  readonly rounds: number;
}

/** One round of one gateway. */
export interface Round {
  readonly load: LoadResult;
  readonly cpuMillisecondsPerRequest: number;
  readonly fetchesPerRequest: number;
}

/** All rounds of one gateway; of none where it did not start. */
export interface Measured {
  readonly contender: Contender;
  readonly rounds: Round[];
  peakMegabytes: number;
  /** Wrong answers, the warm-up's too. */
  wrong: number;
  firstWrong?: string;
  /** Why it did not start. */
  failure?: string;
}

/** What takes part in a measurement besides the gateways, of which one is up at a time. */
export interface Field {
  readonly stubs: StubProcess;
  readonly load: LoadProcess;
  readonly start: (contender: Contender) => Promise<RunningGateway>;
  readonly tell: (line: string) => void;
}

/** Few enough to cost the load generator little. */
const READ_EVERY = 100;
const READ_EVERY_WARMING_UP = 10;
/** Has as many digits as any number that follows in one run. */
const FIRST_NUMBER = 1_000_000;

let nextNumber = FIRST_NUMBER;

/**
 * Measures gateways in alternating rounds, so that whatever else the machine does hits all alike; each is started for its
 * turn and is alone then, for those that wait collect their garbage and unlearn their compiled code at the cost of the others.
 */
export async function measure(workload: Workload, settings: Settings, field: Field): Promise<readonly Measured[]> {
  const all = workload.contenders.map((contender): Measured => ({ contender, rounds: [], peakMegabytes: 0, wrong: 0 }));
  for (let round = 1; round <= settings.rounds; round += 1) {
    for (const measured of all) {
      if (measured.failure !== undefined) continue;
      const { name, joining } = measured.contender;
      field.tell(`${workload.name}: round ${round} of ${settings.rounds}, ${name} (joins ${joining})`);
      await turn(measured, workload, settings, field);
    }
  }
  return all;
}

async function turn(measured: Measured, workload: Workload, settings: Settings, field: Field): Promise<void> {
  let gateway: RunningGateway;
  try {
    gateway = await field.start(measured.contender);
  } catch (error) {
    measured.failure = error instanceof Error ? error.message : String(error);
    return;
  }
  try {
    const warmedUp = await run(workload, gateway, settings, field, settings.warmUp, READ_EVERY_WARMING_UP);
    const cpu = gateway.usage().cpuMilliseconds;
    const fetches = await field.stubs.requests();
    const load = await run(workload, gateway, settings, field, settings.duration, READ_EVERY);
    const after = gateway.usage();
    measured.rounds.push({
      load,
      cpuMillisecondsPerRequest: (after.cpuMilliseconds - cpu) / load.requests,
      fetchesPerRequest: ((await field.stubs.requests()) - fetches) / load.requests,
    });
    measured.peakMegabytes = Math.max(measured.peakMegabytes, after.peakMegabytes);
    measured.wrong += warmedUp.wrong + load.wrong;
    measured.firstWrong ??= warmedUp.firstWrong ?? load.firstWrong;
  } finally {
    await gateway.stop();
  }
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
