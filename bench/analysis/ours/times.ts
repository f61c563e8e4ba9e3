import { betweennessPart, chunksOf } from '@trama/analysis';
import { readEdges } from '../graphs/edges';
import { BetweennessThreads } from './betweenness-threads';
import { measured, type Measured, type Repetition } from './measured';
import { factsOf, graphOf, rows, take } from './rows';

/** As peers/times.py is asked, and answers. */
export interface Asked extends Repetition {
  readonly file: string;
  readonly rows: readonly string[];
  readonly sources: readonly number[];
  readonly threads: number;
  readonly seed: number;
}

export interface Timed extends Measured {
  readonly row: string;
}

/** A program: times our own work of each row that is asked for, a line of JSON as each is done. */
async function main(asked: Asked): Promise<void> {
  const edges = readEdges(asked.file);
  const wants = (row: string): boolean => asked.rows.includes(row);
  const tell = (row: string, taken: Measured): boolean =>
    process.stdout.write(`${JSON.stringify({ row, ...taken })}\n`);
  tell('graph', await measured(() => edges, graphOf, asked));
  for (const { name, measures } of rows)
    if (wants(name))
      tell(
        name,
        await measured(
          () => factsOf(edges, asked.seed),
          (facts) => take(measures, facts),
          asked,
        ),
      );
  if (!wants('betweenness')) return;
  const graph = graphOf(edges);
  const chunks = chunksOf(Uint32Array.from(asked.sources));
  const alone = (): unknown => chunks.map((chunk) => betweennessPart(graph, chunk));
  tell('betweenness', await measured(() => undefined, alone, asked));
  const threads = new BetweennessThreads(graph, asked.threads);
  await threads.compute(chunks.slice(0, asked.threads)); // they have started, and know the code
  tell(
    'betweenness, all cores',
    await measured(
      () => undefined,
      () => threads.compute(chunks),
      asked,
    ),
  );
  await threads.stop();
}

void main(JSON.parse(process.argv[2]!) as Asked);
