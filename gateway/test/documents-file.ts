import { createHash, randomUUID } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface DocumentsFile {
  readonly path: string;
  /** Replaces it whole, as a deployment does. */
  publish(content: object | string): Promise<void>;
}

/** A file of trusted documents, there from the first test of this file to the last. */
export function documentsFile(content: object): DocumentsFile {
  const path = join(tmpdir(), `documents-${randomUUID()}.json`);
  const publish = async (next: object | string): Promise<void> => {
    const draft = `${path}.draft`;
    await writeFile(draft, typeof next === 'string' ? next : JSON.stringify(next));
    await rename(draft, path);
  };
  beforeAll(() => publish(content));
  afterAll(() => rm(path));
  return { path, publish };
}

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** As @apollo/generate-persisted-query-manifest writes it. */
export const manifestOf = (documents: Readonly<Record<string, string>>): object => ({
  format: 'apollo-persisted-query-manifest',
  version: 1,
  operations: Object.entries(documents).map(([id, body]) => ({ id, name: id, type: 'query', body })),
});
