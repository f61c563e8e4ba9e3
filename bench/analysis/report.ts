import { aligned } from '../gateway/report';
import type { Compared, PeerTimed } from './compare';
import type { Each } from './evaluation/each';
import type { Whole } from './evaluation/whole';

/** What a row does beside what its name says. */
const notes = (sources: number, louvainRuns: number): Readonly<Record<string, string>> => ({
  graph: 'from columns of ties, or a list; in no sum',
  'overlap and strength': 'of each tie, and their rank correlation',
  communities: `Louvain, ${louvainRuns} runs`,
  betweenness: `weighted, from ${sources} people`,
});

/** Below this, times are noise. */
const NOTHING = 0.001;

const ON_ALL_CORES = 'betweenness, all cores';

/** A line a row: CPU seconds of each, ours as a share of theirs, and the memory that it took. */
export function comparisonTable({ ours, peers }: Compared, sources: number, louvainRuns: number): string {
  const igraph = peers.get('igraph') ?? [];
  const networkx = peers.get('networkx') ?? [];
  const note = notes(sources, louvainRuns);
  const head = [
    'row',
    'what',
    'ours CPU s',
    'igraph',
    'ours/igraph',
    'networkx',
    'networkx/ours',
    'MB',
    'igraph',
    'networkx',
  ];
  const alone = ours.filter(({ row }) => row !== ON_ALL_CORES);
  const lines = alone.map(({ row, cpuSeconds, megabytes }) => {
    const [c, python] = [of(igraph, row), of(networkx, row)];
    return [
      row,
      note[row] ?? '',
      seconds(cpuSeconds),
      c ? seconds(c.cpuSeconds) : '–',
      c ? ratio(cpuSeconds, c.cpuSeconds) : '',
      python ? `${seconds(python.cpuSeconds)}${python.shareDone < 1 ? '*' : ''}` : '–',
      python ? ratio(python.cpuSeconds, cpuSeconds) : '',
      megabytes.toFixed(0),
      c?.megabytes.toFixed(0) ?? '',
      python?.megabytes.toFixed(0) ?? '',
    ];
  });
  return [
    'CPU seconds, best of several runs; * scaled up from a share of the work',
    ...aligned([head, ...lines]),
    ...[...peers].map(([name, theirs]) => sums(name, alone, theirs)),
    ...onAllCores(ours, igraph),
  ].join('\n');
}

/** All rows that both have, together. */
function sums(name: string, ours: Compared['ours'], theirs: readonly PeerTimed[]): string {
  const both = ours.filter(({ row }) => row !== 'graph' && of(theirs, row));
  const sum = (times: readonly { cpuSeconds: number }[]): number => times.reduce((all, one) => all + one.cpuSeconds, 0);
  const [us, them] = [sum(both), sum(both.map(({ row }) => of(theirs, row)!))];
  return `${both.length} rows that ${name} has too: ours ${us.toFixed(1)} s, ${name} ${them.toFixed(1)} s; ours/${name} ${ratio(us, them)}`;
}

/** What somebody waits for betweenness, who has more than one core. */
function onAllCores(ours: Compared['ours'], igraph: readonly PeerTimed[]): string[] {
  const several = ours.find(({ row }) => row === ON_ALL_CORES);
  const one = ours.find(({ row }) => row === 'betweenness');
  if (!several || !one) return [];
  const said = (
    who: string,
    { elapsedSeconds, cpuSeconds }: Pick<PeerTimed, 'elapsedSeconds' | 'cpuSeconds'>,
  ): string => `${who} ${elapsedSeconds.toFixed(1)} s (CPU ${cpuSeconds.toFixed(1)} s)`;
  const theirs = of(igraph, 'betweenness');
  const who = [said('one thread', one), said('all cores', several), ...(theirs ? [said('igraph', theirs)] : [])];
  return [`betweenness, elapsed: ${who.join(', ')}`];
}

/** A line an evaluation. */
export const wholeTable = (wholes: readonly (readonly [what: string, how: string, whole: Whole])[]): string =>
  aligned([
    ['evaluation of', 'how', 'elapsed s', 'CPU s', 'peak MB', 'block ms', 'of it own', 'measures'],
    ...wholes.map(([what, how, whole]) => [
      what,
      how,
      whole.elapsedSeconds.toFixed(2),
      whole.cpuSeconds.toFixed(2),
      whole.peakMegabytes.toFixed(0),
      whole.longestBlock.toFixed(0),
      whole.longestOwnBlock.toFixed(0),
      String(whole.measures),
    ]),
  ]).join('\n');

/** A line a measure: what it took by itself. */
export function measuresTable(each: readonly Each[]): string {
  const all = each.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0);
  const lines = each.map(({ measure, cpuSeconds, megabytes }) => [
    measure,
    '',
    seconds(cpuSeconds),
    megabytes.toFixed(0),
  ]);
  return [
    'Each measure in turn, once what it shares with those above it is known',
    ...aligned([['measure', '', 'CPU s', 'MB'], ...lines, ['together', '', seconds(all), '']]),
  ].join('\n');
}

/** A line a measure: nanoseconds a tie, as the network grows. */
export function growthTable(sizes: readonly { readonly ties: number; readonly each: readonly Each[] }[]): string {
  const names = sizes.at(-1)!.each.map(({ measure }) => measure);
  const perTie = (name: string, { ties, each }: (typeof sizes)[number]): string =>
    ((each.find(({ measure }) => measure === name)!.cpuSeconds / ties) * 1e9).toFixed(1);
  return [
    'How they grow: CPU nanoseconds a tie, in networks of so many ties',
    ...aligned([
      ['measure', '', ...sizes.map(({ ties }) => ties.toLocaleString('en'))],
      ...names.map((name) => [name, '', ...sizes.map((size) => perTie(name, size))]),
    ]),
  ].join('\n');
}

const of = (timed: readonly PeerTimed[], row: string): PeerTimed | undefined => timed.find((one) => one.row === row);

const seconds = (value: number): string => (value < NOTHING ? `<${NOTHING}` : value.toFixed(3));

const ratio = (one: number, other: number): string =>
  one < NOTHING && other < NOTHING ? '' : (one / Math.max(other, 1e-6)).toFixed(one / other < 10 ? 2 : 0);
