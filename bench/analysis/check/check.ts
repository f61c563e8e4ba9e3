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
const SHOWN = 40;

/** Holds our values against theirs, on random networks. Ends with 1 where they differ and nobody knows why. */
export async function check({ graphs, seed }: Options, python: string | undefined): Promise<void> {
  if (python === undefined) throw new Error('Without Python there is nothing to compare with.');
  const networks = Array.from({ length: graphs }, (_, number) => randomNetwork(seed + number));
  const known = new Map(networks.map((network) => [network.seed, knownOf(network)]));
  const file = join(benchFolder, '.data/analysis/cases.jsonl');
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, [...known.values()].map(({ network }) => `${JSON.stringify(network)}\n`).join(''));
  const tally = new Tally();
  for await (const answers of linesOf<Answers>(python, [join(benchFolder, 'analysis/peers/values.py'), file])) {
    const { network, values } = known.get(answers.seed)!;
    for (const source of sources)
      for (const [measure, theirs] of Object.entries(answers[source]))
        tally.add({ measure, source, network, ours: values.get(measure), theirs });
  }
  tell(tally, graphs);
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
  for (const difference of unexplained.slice(0, SHOWN)) say(`DIFFERS: ${difference}`);
  if (unexplained.length > SHOWN) say(`… and ${unexplained.length - SHOWN} more`);
  verdict(
    unexplained.length === 0,
    `values on ${graphs} random networks are equal to 1e-9, or the difference is explained`,
  );
}
