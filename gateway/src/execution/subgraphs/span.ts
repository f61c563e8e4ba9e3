import { randomFillSync } from 'node:crypto';

/** `00-`, the trace's 32 digits and `-`. */
const TRACE = { from: 2, to: 36 };
const FLAGS = { from: 52, to: 55 };
const SPAN_BYTES = 8;

/** Random bytes, drawn for many spans at a time. */
const pool = Buffer.alloc(512 * SPAN_BYTES);
let next = pool.length;

function spanId(): string {
  if (next === pool.length) {
    randomFillSync(pool);
    next = 0;
  }
  next += SPAN_BYTES;
  return pool.toString('hex', next - SPAN_BYTES, next);
}

/** The `traceparent` for one fetch: of the request's trace, with an id of its own (W3C Trace Context). */
export const fetchTraceparent = (traceparent: string): string =>
  `00${traceparent.slice(TRACE.from, TRACE.to)}${spanId()}${traceparent.slice(FLAGS.from, FLAGS.to)}`;
