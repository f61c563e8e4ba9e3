import type { FastifyRequest } from 'fastify';

/** What of a request says which document it is about, as far as it is understood. */
export interface Naming {
  readonly documentId?: unknown;
  readonly query?: unknown;
  readonly extensions?: unknown;
}

interface Named {
  readonly by: 'documentId' | 'hash';
  readonly name: string;
}

/** In its body, or in its address. */
export function namingIn({ method, body, query }: Pick<FastifyRequest, 'method' | 'body' | 'query'>): Naming {
  if (method !== 'GET') return isRecord(body) ? body : {};
  if (!isRecord(query)) return {};
  return { ...query, extensions: readable(query['extensions']) };
}

/** The document that a request names instead of sending it: by `documentId`, as GraphQL over HTTP has it, or by its hash, as Apollo's clients do. */
export function namedDocument({ documentId, query, extensions }: Naming): Named | undefined {
  if (typeof documentId === 'string') return { by: 'documentId', name: documentId };
  if (query || !isRecord(extensions)) return undefined;
  const { persistedQuery } = extensions;
  if (!isRecord(persistedQuery) || persistedQuery['version'] !== 1) return undefined;
  const hash = persistedQuery['sha256Hash'];
  return typeof hash === 'string' ? { by: 'hash', name: hash } : undefined;
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Undefined where it is no JSON: Apollo Server says so. */
function readable(text: unknown): unknown {
  try {
    return typeof text === 'string' ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}
