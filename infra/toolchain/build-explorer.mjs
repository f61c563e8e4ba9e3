// Bundles the gateway's explorer (GraphiQL) with all that it needs, so that it works without a network.
import { createHash } from 'node:crypto';
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

const gateway = resolve(import.meta.dirname, '../../gateway');
const { resolve: find } = createRequire(join(gateway, 'package.json'));
const client = join(gateway, '../packages/client/src');
const assets = join(gateway, 'dist/explorer-assets');

/** It takes seconds and changes rarely, so what was built from the same is kept. */
export async function buildExplorer() {
  const from = join(assets, 'built-from');
  const wanted = inputs();
  if (globSync(from).length > 0 && readFileSync(from, 'utf8') === wanted) return;
  rmSync(assets, { recursive: true, force: true });
  await build({
    entryPoints: {
      explorer: join(gateway, 'explorer/explorer.jsx'),
      'editor-worker': find('monaco-editor/esm/vs/editor/editor.worker.js'),
      'json-worker': find('monaco-editor/esm/vs/language/json/json.worker.js'),
      'graphql-worker': find('monaco-graphql/esm/graphql.worker.js'),
    },
    outdir: assets,
    bundle: true,
    alias: { '@trama/client': join(client, 'index.ts') }, // its `source`: others have one as well that cannot be built
    minify: true,
    format: 'iife',
    target: 'es2022',
    jsx: 'automatic',
    loader: { '.ttf': 'file', '.graphql': 'text' },
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'warning',
  });
  writeFileSync(from, wanted);
}

function inputs() {
  const files = [
    import.meta.filename,
    join(gateway, '../pnpm-workspace.yaml'),
    ...globSync([join(gateway, 'explorer/*'), join(client, '**/*.ts')]).sort(),
  ];
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest('hex');
}
