import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { betweennessSources, chunksOf } from '../algorithms/betweenness';
import { louvainSeeds } from '../algorithms/louvain';
import { resultOf } from '../evaluate/result-of';
import { TieGraph } from '../graph/tie-graph';
import type { MeasureResult } from '../measure-result';
import type { HandedRecord } from './handed-record';
import type { Progress } from './progress';
import type { Input, Output, Task } from './thread';

/** Asks a thread to do something, when its turn comes. */
export type Ask = <Name extends Task>(
  task: Name,
  input: Input<Name>,
  transferred?: readonly MessagePort[],
) => Promise<Output<Name>>;

/** Of the whole work on a large network, the share that each part is, as measured. */
const WEIGHTS = { prepare: 0.02, meanwhile: 0.08, betweenness: 0.8, communities: 0.08, rest: 0.02 };

/**
 * All that is measured of a large network, by as many threads as there are. Shortest paths and communities, which take most
 * of the time, are sought in parts, while one thread measures what does not depend on them; then comes what does.
 */
export async function measureInParts(record: HandedRecord, ask: Ask, progress: Progress): Promise<MeasureResult> {
  const { interactions, graph, digest } = await progress.until(WEIGHTS.prepare, ask('prepare', record));
  const ordered = { ...record, interactions };
  const chunks = chunksOf(betweennessSources(TieGraph.from(graph), record.seed));
  const seeds = louvainSeeds(record.seed);
  const [meanwhile, parts, runs] = await Promise.all([
    askMeanwhile({ record: ordered, graph }, ask, progress.part(WEIGHTS.meanwhile)),
    Promise.all(
      chunks.map((sources) =>
        progress.until(WEIGHTS.betweenness / chunks.length, ask('betweennessPart', { graph, sources })),
      ),
    ),
    Promise.all(
      seeds.map((seed) => progress.until(WEIGHTS.communities / seeds.length, ask('louvainRun', { graph, seed }))),
    ),
  ]);
  const known = meanwhile.taken.map(({ name }) => name);
  const rest = await ask('measureRest', { record: ordered, graph, parts, runs, known });
  const { cutMembers } = meanwhile;
  return resultOf({ digest, graph: TieGraph.from(graph), cutMembers, taken: [...meanwhile.taken, ...rest] });
}

/** What is measured meanwhile; the thread tells as it goes on. */
async function askMeanwhile(
  input: Omit<Input<'measureMeanwhile'>, 'port'>,
  ask: Ask,
  report: (share: number) => void,
): Promise<Output<'measureMeanwhile'>> {
  const { port1, port2 } = new MessageChannel();
  port1.on('message', report);
  try {
    return await ask('measureMeanwhile', { ...input, port: port2 }, [port2]);
  } finally {
    port1.close();
  }
}
