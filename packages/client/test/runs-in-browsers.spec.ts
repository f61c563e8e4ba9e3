import { resolve } from 'node:path';
import { build } from 'esbuild';

const LARGEST_BYTES = 40_000;

it('builds for browsers, from nothing that only Node has, and small', async () => {
  const { outputFiles, metafile } = await build({
    entryPoints: [resolve(__dirname, '../src/index.ts')],
    platform: 'browser',
    format: 'esm',
    bundle: true,
    minify: true,
    metafile: true,
    write: false,
    logLevel: 'silent', // what is missing fails the build
  });
  expect(Object.values(metafile.outputs).flatMap(({ imports }) => imports)).toEqual([]);
  expect(outputFiles[0]?.contents.length).toBeLessThan(LARGEST_BYTES);
});
