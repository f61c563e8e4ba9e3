import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse, print, visit } from 'graphql';
import { benchFolder } from '../processes/bench-folder';
import type { Place } from './gateways/contender';
import { composed } from './supergraphs/compose';
import { supergraphsUnderTest } from './supergraphs/supergraphs-under-test';

/** Writes a supergraph and its subgraphs to files, for gateways to read. */
export async function placed(supergraph: string, urlOf: (subgraph: string) => string): Promise<Omit<Place, 'port'>> {
  const folder = join(benchFolder, '.data/gateway', supergraph);
  await mkdir(folder, { recursive: true });
  const subgraphs = await supergraphsUnderTest[supergraph]!.subgraphs();
  const supergraphFile = join(folder, 'supergraph.graphql');
  await writeFile(supergraphFile, composed(subgraphs, urlOf));
  const files = await Promise.all(
    subgraphs.map(async ({ name, sdl }) => {
      const sdlFile = join(folder, `${name}.graphql`);
      await writeFile(sdlFile, withoutDescriptions(sdl));
      return { name, url: urlOf(name), sdlFile };
    }),
  );
  return { folder, supergraphFile, subgraphs: files, peers: join(benchFolder, '.data/peers') };
}

/** grafbase cannot read some of them, and nobody needs any here. */
const withoutDescriptions = (sdl: string): string =>
  print(
    visit(parse(sdl), { enter: (node) => ('description' in node ? { ...node, description: undefined } : undefined) }),
  );
