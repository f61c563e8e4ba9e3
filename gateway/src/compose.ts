import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { readComposeConfig } from './config';
import { composeSupergraph } from './supergraph/compose-supergraph';
import { publishedSchemas } from './supergraph/published-schemas';

/** This file lies as deep in src/ as in dist/. */
const services = resolve(__dirname, '../../services');

/**
 * A program: composes the services' committed schemas and writes SUPERGRAPH_FILE, which running gateways take up. Where
 * they do not fit together it says why, leaves the old file and ends with 1. With `--check` it writes nothing and needs no
 * environment.
 */
async function compose(): Promise<void> {
  if (process.argv.includes('--check')) {
    composeSupergraph(await publishedSchemas(services, (name) => `http://${name}.invalid/graphql`));
    return;
  }
  const { supergraphFile, urls } = readComposeConfig();
  const urlOf = (name: string): string => {
    const url = urls[name];
    if (url === undefined)
      throw new Error(`There is no SUBGRAPH_URL_${name.toUpperCase()}: nobody says where ${name} is.`);
    return url;
  };
  await writeWhole(supergraphFile, composeSupergraph(await publishedSchemas(services, urlOf)));
}

/** A reader sees the old file or the new one, never a part. */
async function writeWhole(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, text);
  await rename(draft, file);
}

compose().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
