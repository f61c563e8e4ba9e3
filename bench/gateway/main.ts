import { machineFacts } from '../processes/machine';
import { benchFolder } from '../processes/bench-folder';
import type { Contender } from './gateways/contender';
import { installPeers } from './install-peers';
import { LoadProcess } from './load/load-process';
import { measure, type Settings } from './measure';
import { readOptions } from './options';
import { placed } from './placed';
import { mistakes, table } from './report';
import { RunningGateway } from './running-gateway';
import { StubProcess } from './stubs/stub-process';
import { versionsIn } from './versions';
import type { Workload } from './workloads';

/** A program: the gateways side by side. Ends with 1 where one answered wrongly, or ours did not start. */
async function main(): Promise<void> {
  const options = readOptions();
  const peers = await installPeers(benchFolder, say);
  say([...machineFacts(), [...versionsIn(benchFolder, '@apollo/'), ...versionsIn(peers)].join(', ')].join('\n'));
  say(`${options.connections} connections, ${options.rounds} × ${options.duration / 1_000} s each, in turn\n`);
  const load = new LoadProcess();
  try {
    for (const supergraph of new Set(options.workloads.map((workload) => workload.supergraph))) {
      const concerned = options.workloads.filter((workload) => workload.supergraph === supergraph);
      await compare(supergraph, concerned, options, load);
    }
  } finally {
    await load.stop();
  }
}

/** The workloads of one supergraph: its stubs and all gateways serve at the same time, and wait for their turn. */
async function compare(
  supergraph: string,
  workloads: readonly Workload[],
  settings: Settings,
  load: LoadProcess,
): Promise<void> {
  const stubs = await StubProcess.start(supergraph);
  const place = await placed(supergraph, (name) => stubs.urlOf(name));
  const running = new Map<string, RunningGateway>();
  try {
    for (const contender of workloads.flatMap((workload) => workload.contenders)) {
      if (!running.has(keyOf(contender))) await startOne(contender, place, running);
    }
    for (const workload of workloads) {
      const gateways = workload.contenders.flatMap((contender) => running.get(keyOf(contender)) ?? []);
      const measured = await measure(workload, gateways, settings, { stubs, load, tell: progress });
      say(`\n${table(workload, measured)}\n`);
      for (const mistake of mistakes(measured)) fail(mistake);
    }
  } finally {
    await Promise.all([...running.values(), stubs].map((each) => each.stop()));
  }
}

const keyOf = ({ name, joining }: Contender): string => `${name} ${joining}`;

async function startOne(
  contender: Contender,
  place: Parameters<typeof RunningGateway.start>[1],
  running: Map<string, RunningGateway>,
): Promise<void> {
  try {
    progress(`starting ${keyOf(contender)}`);
    running.set(keyOf(contender), await RunningGateway.start(contender, place));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (contender.isPeer) say(`Left out: ${message}`);
    else fail(message);
  }
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);
/** Not part of the result. */
const progress = (line: string): void => void process.stderr.write(`  ${line}\n`);

function fail(line: string): void {
  say(`WRONG: ${line}`);
  process.exitCode = 1;
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
