import type { IncomingMessage } from 'node:http';
import { RequestError } from './request-error';

const LARGEST_BODY = 1024 * 1024;

/** GraphQL over HTTP: what a client asks for. */
export interface GraphQLParameters {
  readonly query: string;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
}

const APPLICATION_JSON = /^application\/json\s*(;\s*charset\s*=\s*"?utf-?8"?\s*)?$/i;

/** The body of a POST. @throws RequestError 413, 415 */
export function readBody(request: IncomingMessage): Promise<string> {
  if (!APPLICATION_JSON.test(request.headers['content-type'] ?? ''))
    throw new RequestError(415, 'Send application/json, in UTF-8.');
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= LARGEST_BODY) chunks.push(chunk);
      else reject(new RequestError(413, `A request has at most ${LARGEST_BODY} bytes.`, ['connection', 'close']));
    });
    request.on('end', () => resolve((chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)).toString()));
    request.on('error', reject); // the client has gone
  });
}

/** @throws RequestError 400 */
export function parametersOfBody(body: string): GraphQLParameters {
  return parametersOf(parseJson(body, 'The body'));
}

/** @throws RequestError 400 */
export function parametersOfUrl(search: URLSearchParams): GraphQLParameters {
  const given = search.get('variables');
  return parametersOf({
    query: search.get('query'),
    operationName: search.get('operationName'),
    variables: given ? parseJson(given, 'variables') : null,
  });
}

function parseJson(text: string, what: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new RequestError(400, `${what} must be JSON.`);
  }
}

function parametersOf(json: unknown): GraphQLParameters {
  if (!isRecord(json)) throw new RequestError(400, 'The body must be an object: { query, variables, operationName }.');
  const { query, operationName, variables } = json;
  if (typeof query !== 'string' || query === '') throw new RequestError(400, 'query must be a text that is not empty.');
  if (operationName !== undefined && operationName !== null && typeof operationName !== 'string')
    throw new RequestError(400, 'operationName must be a text.');
  if (variables !== undefined && variables !== null && !isRecord(variables))
    throw new RequestError(400, 'variables must be an object.');
  return { query, operationName: operationName || undefined, variables: variables ?? {} };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
