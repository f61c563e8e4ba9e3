import { shared } from '../graph/compressed-rows';

/** The same numbers in memory that threads share; the array itself where it is there already. */
export function sharedCopy<Values extends Uint32Array | Float64Array>(values: Values): Values {
  if (values.buffer instanceof SharedArrayBuffer) return values;
  const copy = shared(values.constructor as SharedType<Values>, values.length);
  copy.set(values);
  return copy;
}

type SharedType<Values> = { new (buffer: SharedArrayBuffer): Values; readonly BYTES_PER_ELEMENT: number };
