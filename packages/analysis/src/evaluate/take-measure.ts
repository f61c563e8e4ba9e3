import type { Facts } from '../facts/facts';
import type { Measure } from '../measure';
import type { GroupResult, PersonResults } from '../measure-result';
import type { GroupMeasureName, PersonMeasureName } from '../measures';
import { sharedCopy } from './shared-copy';

/** What a measure says of a network. */
export type Taken = GroupResult | PersonResults;

export function takeMeasure(measure: Measure, facts: Facts): Taken {
  if (measure.about === 'GROUP')
    return {
      name: measure.name as GroupMeasureName,
      value: measure.of(facts),
      standardError: measure.errorOf?.(facts) ?? null,
    };
  const errors = measure.errorsOf?.(facts) ?? null;
  return {
    name: measure.name as PersonMeasureName,
    values: sharedCopy(measure.of(facts)),
    standardErrors: errors && sharedCopy(errors),
  };
}
