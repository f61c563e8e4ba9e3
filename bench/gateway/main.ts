import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { machineFacts } from '../processes/machine';
import { benchFolder } from '../processes/bench-folder';
import type { Contender } from './gateways/contender';
import { installPeers } from './install-peers';
import { LoadProcess } from './load/load-process';
import { measure, type Settings } from './measure';
import { readOptions } from './options';
import { mistakes, table } from './report';
import { RunningGateway } from './running-gateway';
import { StubProcess } from './stubs/stub-process';
import { composed } from './supergraphs/compose';
import { supergraphsUnderTest } from './supergraphs/supergraphs-under-test';
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
      await compare(supergraph, concerned, options, { load, peers });
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
  { load, peers }: { load: LoadProcess; peers: string },
): Promise<void> {
  const stubs = await StubProcess.start(supergraph);
  const place = { ...(await written(supergraph, stubs)), peers };
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

/** The supergraph and its subgraphs in files, for the gateways to read. */
async function written(supergraph: string, stubs: StubProcess) {
  const folder = join(benchFolder, '.data/gateway', supergraph);
  await mkdir(folder, { recursive: true });
  const subgraphs = await supergraphsUnderTest[supergraph]!.subgraphs();
  const supergraphFile = join(folder, 'supergraph.graphql');
  await writeFile(
    supergraphFile,
    composed(subgraphs, (name) => stubs.urlOf(name)),
  );
  const files = await Promise.all(
    subgraphs.map(async ({ name, sdl }) => {
      const sdlFile = join(folder, `${name}.graphql`);
      await writeFile(sdlFile, sdl);
      return { name, url: stubs.urlOf(name), sdlFile };
    }),
  );
  return { folder, supergraphFile, subgraphs: files };
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
