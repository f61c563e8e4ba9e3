import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Name and version, as installed, of what a package depends on. */
export function versionsIn(folder: string, prefix = ''): string[] {
  const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  const { dependencies, optionalDependencies } = read(join(folder, 'package.json'));
  return Object.keys({ ...(dependencies as object), ...(optionalDependencies as object) })
    .filter((name) => name.startsWith(prefix))
    .map((name) => {
      const file = join(folder, 'node_modules', name, 'package.json');
      return `${name} ${existsSync(file) ? String(read(file)['version']) : 'not installed'}`;
    });
}
