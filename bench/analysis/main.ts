import { availableParallelism } from 'node:os';
import { LOUVAIN_RUNS } from '@trama/analysis';
import { benchFolder } from '../processes/bench-folder';
import { machineFacts } from '../processes/machine';
import { progress, say } from '../realtime/say';
import { check } from './check/check';
import { compare } from './compare';
import { evaluate } from './evaluation/evaluate';
import { grow, takeEach } from './evaluation/take-each';
import { installPython, pythonPeers } from './install-python';
import { type Options, readOptions, usage } from './options';
import { rows } from './ours/rows';
import { comparisonTable, growthTable, measuresTable, wholeTable } from './report';

/** A program: what measuring costs, beside igraph and networkx; or, with --check, whether all of them say the same. */
async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (options === 'help') return say(usage);
  const python = await installPython(benchFolder, say);
  say([...machineFacts(), ...(python ? [await pythonPeers(benchFolder)] : [])].join('\n'));
  if (options.check) return check(options, python);
  await time(options, python);
}

async function time(options: Options, python: string | undefined): Promise<void> {
  const { people, ties, seed, sources, only } = options;
  const wants = (name: string): boolean => only?.some((part) => name.includes(part)) ?? true;
  const wanted = [...rows.map(({ name }) => name), 'betweenness'].filter(wants);
  say(`${people} people, ${ties} ties, seed ${seed}\n`);
  if (wanted.length > 0) {
    const compared = await compare(options, wanted, { bench: benchFolder, python, tell: progress });
    say(`${comparisonTable(compared, sources, LOUVAIN_RUNS)}\n`);
  }
  if (wants('evaluation')) say(`${wholeTable(await evaluate(options, availableParallelism(), progress))}\n`);
  if (wants('measures')) say(`${measuresTable(await takeEach(options, progress))}\n`);
  if (wants('growth')) say(`${growthTable(await grow(options, progress))}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
