import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { communities, LOUVAIN_RUNS } from '@trama/analysis';
import { aligned } from '../../gateway/report';
import { benchFolder } from '../../processes/bench-folder';
import { say, verdict } from '../../realtime/say';
import { linesOf } from '../lines-of';
import type { Options } from '../options';
import { factsOf } from '../ours/rows';
import { type Case, caseOf } from './case';
import type { Source } from './explained';
import { ourValues, type Value } from './our-values';
import { type RandomNetwork, randomNetwork } from './random-network';
import { Tally } from './tally';

/** What peers/values.py says of one network. */
type Answers = { readonly seed: number } & Readonly<Record<Source, Readonly<Record<string, Value>>>>;

interface Known {
  readonly network: Case;
  readonly values: ReadonlyMap<string, Value>;
}

const sources = ['igraph', 'networkx', 'definition'] as const;
/** So much worse than igraph's our communities may be on average; in one network, chance makes more of a difference. */
const LOUVAIN_BEHIND = 2e-3;
/** Of each measure and source; the table counts the others. */
const SHOWN = 3;

/** Holds our values against theirs, on random networks. Ends with 1 where they differ and nobody knows why. */
export async function check({ graphs, seed }: Options, python: string | undefined): Promise<void> {
  if (python === undefined) throw new Error('Without Python there is nothing to compare with.');
  const networks = Array.from({ length: graphs }, (_, number) => randomNetwork(seed + number));
  const known = new Map(networks.map((network) => [network.seed, knownOf(network)]));
  const file = join(benchFolder, '.data/analysis/cases.jsonl');
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, [...known.values()].map(({ network }) => `${JSON.stringify(network)}\n`).join(''));
  const tally = new Tally();
  const modularities: (readonly [ours: Value | undefined, theirs: Value | undefined])[] = [];
  for await (const answers of linesOf<Answers>(python, [join(benchFolder, 'analysis/peers/values.py'), file])) {
    const { network, values } = known.get(answers.seed)!;
    modularities.push([values.get('communities.modularity'), answers.igraph['communities.modularity']]);
    for (const source of sources)
      for (const [measure, theirs] of Object.entries(answers[source]))
        tally.add({ measure, source, network, ours: values.get(measure), theirs });
  }
  tell(tally, graphs);
  const behind = meanDifference(modularities);
  verdict(
    behind > -LOUVAIN_BEHIND,
    `our communities are as good as igraph's: on average their modularity is ${behind.toExponential(1)} above theirs`,
  );
}

function meanDifference(pairs: readonly (readonly [Value | undefined, Value | undefined])[]): number {
  const differences = pairs.flatMap(([ours, theirs]) =>
    typeof ours === 'number' && typeof theirs === 'number' ? [ours - theirs] : [],
  );
  return differences.reduce((sum, one) => sum + one, 0) / Math.max(1, differences.length);
}

function knownOf(edges: RandomNetwork): Known {
  const facts = factsOf(edges, edges.seed);
  const network = caseOf(edges, facts.know(communities), LOUVAIN_RUNS);
  return { network, values: ourValues(facts, network) };
}

function tell({ lines, explanations, unexplained }: Tally, graphs: number): void {
  const rows = lines.map(({ measure, source, compared, equal, explained }) => [
    measure,
    source,
    String(compared),
    String(equal),
    String(explained),
    String(compared - equal - explained),
  ]);
  const head = ['measure', 'beside', 'networks', 'equal', 'explained', 'unexplained'];
  say(`\n${aligned([head, ...rows]).join('\n')}\n`);
  for (const [{ measure, source, why }, uses] of explanations) say(`${measure}, ${source} (${uses} times): ${why}`);
  say('');
  const byMeasure = Map.groupBy(unexplained, ({ measure, source }) => `${measure}, ${source}`);
  for (const [name, differences] of byMeasure)
    for (const { how } of differences.slice(0, SHOWN)) say(`DIFFERS ${name}: ${how}`);
  verdict(
    unexplained.length === 0,
    `values on ${graphs} random networks are equal to 1e-9, or the difference is explained`,
  );
}
