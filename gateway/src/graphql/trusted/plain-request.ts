import type { FastifyRequest } from 'fastify';
import { isRecord, namedDocument } from './naming';

export type Variables = Readonly<Record<string, unknown>>;

/** A request that names its document, with nothing about it that had to be explained to whoever sent it. */
export interface PlainRequest {
  /** The document's. */
  readonly name: string;
  readonly operationName: string | null | undefined;
  readonly variables: Variables;
}

type Sent = Pick<FastifyRequest, 'method' | 'headers' | 'body' | 'query'>;

/** Undefined where anything is out of the ordinary: it is for Apollo Server to say what, so that it is said in one way. */
export function plainRequest(request: Sent): PlainRequest | undefined {
  const parameters =
    request.method === 'POST' ? request.body : request.method === 'GET' ? inAddress(request) : undefined;
  if (!isRecord(parameters)) return undefined;
  const { query, operationName, variables, extensions } = parameters;
  if (query !== undefined && query !== null) return undefined;
  if (operationName !== undefined && operationName !== null && typeof operationName !== 'string') return undefined;
  if (!isAbsentOrRecord(variables) || !isAbsentOrRecord(extensions)) return undefined;
  const named = namedDocument(parameters);
  return named && { name: named.name, operationName, variables: variables ?? {} };
}

const isAbsentOrRecord = (value: unknown): value is Variables | null | undefined =>
  value === undefined || value === null || isRecord(value);

/** What a page of another site could make a browser ask is none of these. */
function inAddress({ headers, query }: Sent): Record<string, unknown> | undefined {
  if (!isRecord(query) || !isPreflighted(headers)) return undefined;
  try {
    return { ...query, variables: parsed(query['variables']), extensions: parsed(query['extensions']) };
  } catch {
    return undefined;
  }
}

const isPreflighted = (headers: Sent['headers']): boolean => {
  const type = headers['content-type'];
  return type === undefined
    ? Boolean(headers['x-apollo-operation-name']) || Boolean(headers['apollo-require-preflight'])
    : type === 'application/json';
};

/** @throws where it is no JSON; a parameter that comes twice is a list, and stays one */
const parsed = (text: unknown): unknown => (typeof text === 'string' ? JSON.parse(text) : text);
