// Transpiles every package's src/ to dist/, a file for a file. Types are checked by `npm run check`, not here.
import { globSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { buildExplorer } from './build-explorer.mjs';

const packages = globSync(['packages/*', 'services/*', 'gateway', 'infra/*']).filter(
  (folder) => globSync(join(folder, 'src/**/*.ts')).length > 0,
);

await Promise.all(
  packages.map((folder) => {
    for (const old of globSync(join(folder, 'dist/!(explorer-assets)'))) rmSync(old, { recursive: true, force: true });
    return build({
      entryPoints: globSync(join(folder, 'src/**/*.ts')).filter((file) => !file.endsWith('.spec.ts')),
      outdir: join(folder, 'dist'),
      outbase: join(folder, 'src'),
      format: 'cjs',
      platform: 'node',
      target: 'node24',
      sourcemap: true,
      keepNames: true,
      tsconfig: join(dirname(import.meta.dirname), '../tsconfig.base.json'),
      logLevel: 'warning',
    });
  }),
);

await buildExplorer();
