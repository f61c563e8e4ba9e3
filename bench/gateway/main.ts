import { machineFacts } from '../processes/machine';
import { benchFolder } from '../processes/bench-folder';
import type { Contender } from './gateways/contender';
import { installPeers } from './install-peers';
import { LoadProcess } from './load/load-process';
import { measure, type Measured, type Settings } from './measure';
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

/** The workloads of one supergraph, whose stubs serve all gateways. */
async function compare(
  supergraph: string,
  workloads: readonly Workload[],
  settings: Settings,
  load: LoadProcess,
): Promise<void> {
  const stubs = await StubProcess.start(supergraph);
  const place = await placed(supergraph, (name) => stubs.urlOf(name));
  const start = (contender: Contender) => RunningGateway.start(contender, place);
  try {
    for (const workload of workloads) {
      const measured = await measure(workload, settings, { stubs, load, start, tell: progress });
      say(
        `\n${table(
          workload,
          measured.filter(({ rounds }) => rounds.length > 0),
        )}\n`,
      );
      for (const one of measured) tellFailure(one);
      for (const mistake of mistakes(measured)) fail(mistake);
    }
  } finally {
    await stubs.stop();
  }
}

function tellFailure({ failure, contender }: Measured): void {
  if (failure === undefined) return;
  if (contender.isPeer) say(`Left out: ${failure}`);
  else fail(failure);
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
