import type { Case } from './case';
import type { Value } from './our-values';

export type Source = 'igraph' | 'networkx' | 'definition';

/** What both say of a network. */
interface Pair {
  readonly network: Case;
  readonly ours: Value;
  readonly theirs: Value;
}

/** A difference that has to be: who says something else, of which networks, and why. */
export interface Explanation {
  readonly measure: string;
  readonly source: Source;
  readonly of: (pair: Pair) => boolean;
  readonly why: string;
}

/** What chance does to the best of eight runs, of theirs as of ours, in small networks without strengths. */
const LOUVAIN_TOLERANCE = 3e-2;

const fewerThan3 = ({ network }: Pair): boolean => network.people < 3;
const nothingAsZero = ({ ours, theirs }: Pair): boolean => ours === null && theirs === 0;

export const explained: readonly Explanation[] = [
  {
    measure: 'density',
    source: 'networkx',
    of: nothingAsZero,
    why: 'of fewer than two people it is 0 there: here nobody could have a tie, so there is nothing to measure',
  },
  {
    measure: 'transitivity',
    source: 'networkx',
    of: nothingAsZero,
    why: 'where nobody has two contacts it is 0 there: here nothing could be closed, so there is nothing to measure',
  },
  {
    measure: 'betweenness.own',
    source: 'networkx',
    of: fewerThan3,
    why: 'of fewer than three people it is 0 there: here there are no others to be between, so there is nothing to measure',
  },
  {
    measure: 'betweenness.own, lengths as floats',
    source: 'networkx',
    of: () => true,
    why: 'it compares sums of 1/w for equality, so that rounding parts paths that are equally long; with fractions it agrees',
  },
  {
    measure: 'constraint.own',
    source: 'networkx',
    of: ({ network }) => network.people === 0,
    why: 'it refuses a network of nobody: here each of nobody has no value',
  },
  {
    measure: 'communities.modularity',
    source: 'igraph',
    of: ({ ours, theirs }) =>
      typeof ours === 'number' && typeof theirs === 'number' && ours > theirs - LOUVAIN_TOLERANCE,
    why: `Louvain's method finds something good, not the best: now theirs is better, now ours, by less than ${LOUVAIN_TOLERANCE}`,
  },
];
