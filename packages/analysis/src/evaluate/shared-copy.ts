import { shared } from '../graph/compressed-rows';

/** The same numbers in memory that threads share; the array itself where it is there already. */
export function sharedCopy(values: Float64Array): Float64Array {
  if (values.buffer instanceof SharedArrayBuffer) return values;
  const copy = shared(Float64Array, values.length);
  copy.set(values);
  return copy;
}
