import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { LOUVAIN_RUNS } from '@trama/analysis';
import { Draw } from './graphs/draw';
import { writeEdges } from './graphs/edges';
import { heavyTailed } from './graphs/heavy-tailed';
import { linesOf } from './lines-of';
import type { Options } from './options';
import type { Asked, Timed } from './ours/times';
import { ownProgram } from './own-program';

type PeerName = 'igraph' | 'networkx';

/** What a peer took; of networkx, where that is less than all, scaled up from the share that was done. */
export interface PeerTimed {
  readonly row: string;
  readonly cpuSeconds: number;
  readonly elapsedSeconds: number;
  readonly megabytes: number;
  readonly runs: number;
  readonly shareDone: number;
}

export interface Compared {
  readonly ours: readonly Timed[];
  readonly peers: ReadonlyMap<PeerName, readonly PeerTimed[]>;
}

/** networkx takes seconds for each source and milliseconds to seconds for the constraint of each person. */
const NETWORKX_SOURCES = 3;
const NETWORKX_SAMPLE = 50;

/** Everybody at the same work on the same graph, one after another. */
export async function compare(
  { people, ties, seed, sources, quick, networkx }: Options,
  rows: readonly string[],
  { bench, python, tell }: { bench: string; python: string | undefined; tell: (line: string) => void },
): Promise<Compared> {
  const file = join(bench, `.data/analysis/graph-${people}-${ties}-${seed}`);
  writeEdges(file, heavyTailed(people, ties, seed));
  const asked = {
    file,
    rows,
    seed,
    sources: [...new Draw(seed).order(people).slice(0, sources)],
    runs: 5,
    enoughSeconds: quick ? 1 : 5,
  };
  tell('ours');
  const ours = await all(
    ownProgram<Timed>('ours/times', { ...asked, threads: availableParallelism() } satisfies Asked),
    tell,
  );
  const peers = new Map<PeerName, readonly PeerTimed[]>();
  for (const peer of ['igraph', ...(networkx ? (['networkx'] as const) : [])] as const) {
    if (python === undefined) continue;
    tell(peer);
    const scaling = {
      networkx_sources: NETWORKX_SOURCES,
      networkx_sample: NETWORKX_SAMPLE,
      louvain_runs: LOUVAIN_RUNS,
    };
    const words = JSON.stringify({ ...asked, ...scaling, peer });
    peers.set(peer, await all(linesOf<PeerTimed>(python, [join(bench, 'analysis/peers/times.py'), words]), tell));
  }
  return { ours, peers };
}

async function all<Line extends { row: string; cpuSeconds: number }>(
  lines: AsyncGenerator<Line>,
  tell: (line: string) => void,
): Promise<Line[]> {
  const collected: Line[] = [];
  for await (const line of lines) {
    tell(`  ${line.row}: ${line.cpuSeconds.toFixed(3)} s`);
    collected.push(line);
  }
  return collected;
}
