import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CompositionError } from './compose-supergraph';
import type { PublishedSchema } from './published-schema';

/**
 * The `schema.graphql` of every service in the folder.
 *
 * @param urlOf where each answers
 * @throws CompositionError where one has none
 */
export async function publishedSchemas(folder: string, urlOf: (name: string) => string): Promise<PublishedSchema[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return Promise.all(names.sort().map(async (name) => ({ name, url: urlOf(name), sdl: await schemaOf(folder, name) })));
}

async function schemaOf(folder: string, name: string): Promise<string> {
  const file = join(folder, name, 'schema.graphql');
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw new CompositionError(`${file} cannot be read. Print the services' schemas first: pnpm generate`, { cause });
  }
}
