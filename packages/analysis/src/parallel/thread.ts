import { constants, platform, setPriority } from 'node:os';
import type { MessagePort } from 'node:worker_threads';
import { betweennessPart, type BetweennessPart, combined } from '../algorithms/betweenness';
import { bestOf, louvainRun, type LouvainRun } from '../algorithms/louvain';
import { measureNetwork } from '../evaluate/measure-network';
import { sharedCopy } from '../evaluate/shared-copy';
import { type Taken, takeMeasure } from '../evaluate/take-measure';
import { between } from '../facts/between';
import { communities } from '../facts/communities';
import { cutMembersWithBackup } from '../facts/cut-members';
import { Facts } from '../facts/facts';
import { tieGraph } from '../facts/tie-graph';
import { TieGraph } from '../graph/tie-graph';
import type { MeasureResult } from '../measure-result';
import { measures } from '../measures';
import { recordDigest } from '../record/digest';
import { inOrderOfTime } from '../record/in-order-of-time';
import { FactsWithout, unlessItWaits } from './facts-without';
import { type HandedRecord, received } from './handed-record';

// Whoever asks goes first where there are more threads than processors. On Linux this is about one thread, elsewhere about
// the whole process, the event loop of whoever asks included.
if (platform() === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL);

/** A class does not survive the way between threads; what it holds does. */
type HandedGraph = Pick<TieGraph, 'given' | 'received' | 'undirected'>;

/** All that the rest follows from. */
interface Found {
  readonly record: HandedRecord;
  readonly graph: HandedGraph;
  readonly parts: readonly BetweennessPart[];
  readonly runs: readonly LouvainRun[];
  /** The measures that are taken already. */
  readonly known: readonly string[];
}

/** What a thread may be asked to do. Whatever is large goes there and back in memory that threads share. */
const tasks = {
  measureAlone: (record: HandedRecord): MeasureResult => measureNetwork(received(record)),

  prepare(record: HandedRecord) {
    const interactions = inOrderOfTime(record.interactions);
    const facts = new Facts({ ...received(record), interactions });
    const graph: HandedGraph = facts.know(tieGraph);
    return { interactions, graph, digest: recordDigest(facts.record) };
  },

  betweennessPart({ graph, sources }: { graph: HandedGraph; sources: Uint32Array }): BetweennessPart {
    const { sums, squares } = betweennessPart(TieGraph.from(graph), sources);
    return { sources, sums: sharedCopy(sums), squares: squares && sharedCopy(squares) };
  },

  louvainRun: ({ graph, seed }: { graph: HandedGraph; seed: number }): LouvainRun =>
    louvainRun(TieGraph.from(graph), seed),

  /** Whatever does not follow from what is found out meanwhile elsewhere. */
  measureMeanwhile({ record, graph, port }: { record: HandedRecord; graph: HandedGraph; port: MessagePort }) {
    const facts = new FactsWithout(received(record), [between, communities]);
    facts.learn(tieGraph, TieGraph.from(graph));
    const taken = measures.flatMap((measure, place) => {
      port.postMessage(place / measures.length);
      return unlessItWaits(() => takeMeasure(measure, facts)) ?? [];
    });
    return { taken, cutMembers: facts.know(cutMembersWithBackup) };
  },

  /** What had to wait. */
  measureRest({ record, graph, parts, runs, known }: Found): Taken[] {
    const facts = new Facts(received(record));
    facts.learn(tieGraph, TieGraph.from(graph));
    facts.learn(between, combined(parts));
    facts.learn(communities, bestOf(runs));
    return measures.filter(({ name }) => !known.includes(name)).map((measure) => takeMeasure(measure, facts));
  },
};

type Tasks = typeof tasks;

export type Task = keyof Tasks;
export type Input<Name extends Task> = Parameters<Tasks[Name]>[0];
export type Output<Name extends Task> = ReturnType<Tasks[Name]>;

export interface Question<Name extends Task = Task> {
  readonly task: Name;
  readonly input: Input<Name>;
}

/** What a thread does when it is asked. Errors of the language are the same on the other side, and others do not come up. */
export default function perform<Name extends Task>({ task, input }: Question<Name>): Output<Name> {
  const work = tasks[task] as (input: Input<Name>) => Output<Name>;
  return work(input);
}
