import {
  communities,
  type Facts,
  kaplanMeier,
  krippendorffAlpha,
  type Measure,
  measures,
  rankCorrelation,
  wilsonLowerBound,
} from '@trama/analysis';
import type { Case } from './case';

/** One number, or one for each person; null where there is nothing to measure. */
export type Value = number | null | readonly (number | null)[];

/** All that we say of a network, by the names that peers/values.py has for it. */
export function ourValues(facts: Facts, sample: Case): ReadonlyMap<string, Value> {
  const measured = new Map(measures.map((measure) => [measure.name, valueOf(measure, facts)]));
  return new Map([
    ...measured,
    ['betweenness.own, lengths as floats', measured.get('betweenness.own') ?? null],
    ['modularity of our communities', facts.know(communities).modularity],
    ['wilsonLowerBound', wilsonLowerBound(sample.kept, sample.promises)],
    ['kaplanMeier', curve(sample)],
    ['krippendorffAlpha', alpha(sample)],
    ['rankCorrelation', rankCorrelation(Float64Array.from(sample.ended), Float64Array.from(sample.others))],
  ]);
}

function valueOf(measure: Measure, facts: Facts): Value {
  const value = measure.of(facts);
  return value instanceof Float64Array ? Array.from(value, (one) => (Number.isNaN(one) ? null : one)) : value;
}

const alpha = ({ ratings: { rater, item, value } }: Case): number | null =>
  krippendorffAlpha({ rater: Uint32Array.from(rater), item: Uint32Array.from(item), value: Float64Array.from(value) });

function curve({ ended, censored }: Case): number[] {
  const { times, shares } = kaplanMeier({ ended: Float64Array.from(ended), censored: Float64Array.from(censored) });
  return [...times].flatMap((time, step) => [time, shares[step]!]);
}
