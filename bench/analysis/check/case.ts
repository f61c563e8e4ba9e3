import type { Communities } from '@trama/analysis';
import { Draw } from '../graphs/draw';
import type { RandomNetwork } from './random-network';

/** What peers/values.py is told: a graph, who is in which of our communities, and numbers for what needs no graph. */
export interface Case {
  readonly seed: number;
  readonly shape: string;
  readonly people: number;
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly weight: readonly number[];
  readonly membership: readonly number[];
  readonly louvainRuns: number;
  readonly ended: readonly number[];
  /** As many as `ended`. */
  readonly others: readonly number[];
  readonly censored: readonly number[];
  readonly kept: number;
  readonly promises: number;
  readonly ratings: Record<'rater' | 'item' | 'value', readonly number[]>;
}

export function caseOf(
  { seed, shape, people, from, to, weight }: RandomNetwork,
  { of }: Communities,
  louvainRuns: number,
): Case {
  const draw = new Draw(~seed);
  const durations = (count: number): number[] => Array.from({ length: count }, () => draw.below(20) / 4);
  const count = draw.below(30);
  const promises = draw.below(50);
  return {
    seed,
    shape,
    people,
    from: [...from],
    to: [...to],
    weight: [...weight],
    membership: [...of],
    louvainRuns,
    ended: durations(count),
    others: durations(count),
    censored: durations(draw.below(20)),
    kept: draw.below(promises + 1),
    promises,
    ratings: ratings(draw),
  };
}

/** Some people answer some questions. */
function ratings(draw: Draw): Case['ratings'] {
  const [raters, items] = [draw.below(8), 1 + draw.below(5)];
  const given = Array.from({ length: raters * items }, (_, place) => ({
    rater: place % raters,
    item: Math.floor(place / raters),
    value: 1 + draw.below(5),
  })).filter(() => draw.isTrue(0.8));
  return {
    rater: given.map(({ rater }) => rater),
    item: given.map(({ item }) => item),
    value: given.map(({ value }) => value),
  };
}
