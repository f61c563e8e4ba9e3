import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Joining } from '../../serve/joining';
import type { Contender, Place } from './contender';

/**
 * grafbase's gateway (Rust), as the npm package of its command line has it: `grafbase dev` composes the subgraphs itself
 * and serves them with the same engine; the gateway alone is not on npm.
 */
export const grafbase = (joining: Exclude<Joining, 'requests'>): Contender => ({
  ...contender('grafbase', joining),
  async command(place) {
    const shaping = `[traffic_shaping]\ninflight_deduplication = ${joining === 'fetches'}\n\n`;
    const configuration = await write(place, 'grafbase.toml', shaping + subgraphsOf(place));
    return dev(place, 'grafbase', ['--config', configuration]);
  },
});

/** The last version of the npm package `grafbase` itself; it joins nothing and cannot be told to. */
export const grafbase080: Contender = {
  ...contender('grafbase 0.80', 'none'),
  async command(place) {
    const configuration = await write(place, 'grafbase.toml', '');
    const overrides = await write(place, 'overrides.toml', subgraphsOf(place));
    return dev(place, 'grafbase-0.80', ['--gateway-config', configuration, '--graph-overrides', overrides]);
  },
};

function contender(name: string, joining: Joining): Omit<Contender, 'command'> {
  return { name, joining, path: '/graphql', isPeer: true };
}

const subgraphsOf = ({ subgraphs }: Place): string =>
  subgraphs
    .map(({ name, url, sdlFile }) => `[subgraphs.${name}]\nurl = "${url}"\nschema_path = "${sdlFile}"\n`)
    .join('\n');

async function write({ folder }: Place, name: string, text: string): Promise<string> {
  await writeFile(join(folder, name), text);
  return join(folder, name);
}

async function dev({ folder, peers, port }: Place, installed: string, args: readonly string[]) {
  const command = join(peers, 'node_modules', installed, 'grafbase');
  await chmod(command, 0o755); // its package says so in a script, and no script of a package is run
  return { command, args: ['--home', folder, 'dev', '--port', String(port), ...args], cwd: folder };
}
