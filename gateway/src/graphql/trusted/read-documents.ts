import { createHash } from 'node:crypto';
import { z } from 'zod';
import { TrustedDocument } from './trusted-document';

const APOLLO = 'apollo-persisted-query-manifest';

/** As @apollo/generate-persisted-query-manifest writes it. */
const manifest = z
  .object({
    format: z.literal(APOLLO),
    version: z.literal(1),
    operations: z.array(z.object({ id: z.string().min(1), body: z.string().min(1) })),
  })
  .transform(({ operations }) => operations.map(({ id, body }) => [id, body] as const));

/** Documents by their id, as Relay and GraphQL Code Generator write them. */
const plain = z.record(z.string().min(1), z.string().min(1)).transform((documents) => Object.entries(documents));

/**
 * The documents of a file, by every name that a client may call them: their id, and the SHA-256 of their text, alone and
 * after `sha256:`.
 *
 * @throws Error that names the document where one is no GraphQL, or larger than clients' own may be
 */
export function readDocuments(text: string): Map<string, TrustedDocument> {
  const json: unknown = JSON.parse(text);
  const entries = isManifest(json) ? manifest.parse(json) : plain.parse(json);
  const found = new Map<string, TrustedDocument>();
  const documents = entries.map(([id, body]) => {
    const hash = sha256(body);
    const document = found.get(hash) ?? new TrustedDocument(id, body, hash);
    for (const name of [hash, `sha256:${hash}`]) found.set(name, document);
    return [id, document] as const;
  });
  for (const [id, document] of documents) {
    const known = found.get(id);
    if (known && known !== document) throw new Error(`Two trusted documents are called ${id}.`);
    if (!known && id.startsWith('sha256:')) throw new Error(`${id} is not the hash of its document.`);
    found.set(id, document);
  }
  return found;
}

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const isManifest = (json: unknown): boolean =>
  typeof json === 'object' && json !== null && 'format' in json && json.format === APOLLO;
