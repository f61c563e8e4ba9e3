import { randomBytes } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** W3C Trace Context: version, trace, span, flags; a later version may add more. */
const TRACEPARENT = /^(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(?=$|-)/;
const VERSION_0_LENGTH = 55;
const LONGEST_STATE = 512;

/**
 * The trace that a request belongs to: its sender's, where its `traceparent` holds, else a new one. Leaves in the headers
 * what holds, so that whoever reads them next need not look again.
 *
 * @returns the trace's id
 */
export function continueTrace(headers: IncomingHttpHeaders): string {
  const { traceparent, tracestate } = headers as Readonly<Record<string, string | undefined>>;
  const id = traceparent && TRACEPARENT.exec(traceparent)?.[1];
  const holds = id && !(traceparent.startsWith('00') && traceparent.length !== VERSION_0_LENGTH);
  if (!holds || (tracestate && tracestate.length > LONGEST_STATE)) delete headers['tracestate'];
  if (holds) return id;
  const begun = randomBytes(16).toString('hex');
  headers['traceparent'] = `00-${begun}-${randomBytes(8).toString('hex')}-00`;
  return begun;
}
