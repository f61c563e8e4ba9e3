import { answer } from '../answer';
import { readEventStream } from './event-stream';
import { Interrupted } from './interruption';
import type { Transport } from './transport';

/** The gateway gives a sign of life every 12 s. */
const SILENCE_MILLISECONDS = 40_000;

/** Each subscription as a stream of its own, over HTTP alone: graphql-sse, in its distinct connections mode. */
export function serverSentEvents(url: string): Transport {
  return async function* ({ query, variables, after }, { bearer, signal, opened }) {
    const leaving = new AbortController();
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        accept: 'text/event-stream',
        'content-type': 'application/json',
        authorization: `Bearer ${bearer}`,
      },
      // Not as `Last-Event-ID`: a cursor over many networks outgrows what HTTP servers take for headers.
      body: JSON.stringify({ query, variables: { ...variables, after }, extensions: { places: true } }),
      signal: AbortSignal.any([signal, leaving.signal]),
    }).catch((error: unknown) => {
      throw lost(error);
    });
    try {
      if (!response.headers.get('content-type')?.startsWith('text/event-stream')) throw await refused(response);
      opened();
      for await (const read of readEventStream(texts(response))) {
        if ('id' in read) yield { place: read.id };
        else if (read.event === 'complete') return;
        else if (read.event === 'next') yield { result: parsed(read.data) };
      }
      throw lost('The stream ended.');
    } finally {
      leaving.abort();
    }
  };
}

/** Pulled at the reader's pace: what is not pulled stays with the gateway, which ends the stream of whoever leaves too much there. */
async function* texts({ body }: Response): AsyncGenerator<string, void> {
  if (!body) return;
  const decoder = new TextDecoder();
  const reader = body.getReader() as ReadableStreamDefaultReader<Uint8Array>;
  for (;;) {
    const { done, value } = await inTime(reader.read()).catch((error: unknown) => {
      throw lost(error);
    });
    if (done) return;
    yield decoder.decode(value, { stream: true });
  }
}

async function inTime<Value>(reading: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('No sign of life came.')), SILENCE_MILLISECONDS);
  });
  return Promise.race([reading, silence]).finally(() => clearTimeout(timer));
}

async function refused(response: Response): Promise<Interrupted> {
  const { data } = answer.safeParse(await response.json().catch(() => null));
  if (!data?.errors?.length) return lost(`The gateway answered ${response.status}.`);
  return new Interrupted({ because: 'refused', errors: data.errors });
}

function parsed(data: string): unknown {
  try {
    return JSON.parse(data) as unknown;
  } catch {
    return undefined; // no result of GraphQL, as its reader will say
  }
}

const lost = (error: unknown): Interrupted =>
  new Interrupted({ because: 'lost', reason: error instanceof Error ? error.message : String(error) });
