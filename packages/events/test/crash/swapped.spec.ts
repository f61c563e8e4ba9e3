import { bundleProgram, testServers, type BundledProgram } from '@trama/testkit';
import type { CrashPoint } from '../../src/delivery/crash-points';
import type { CompositionName } from './compositions';
import { Trial } from './trial';

jest.setTimeout(60_000);

let program: BundledProgram;
beforeAll(async () => {
  program = await bundleProgram(require.resolve('./program.ts'));
});
afterAll(() => program.remove());

const swaps: readonly (readonly [CompositionName, CrashPoint, RegExp])[] = [
  ['answered before commit', 'before-commit', /was acknowledged as number \d+, and is not there/],
  ['told after commit', 'after-commit', /streams of networks have \d+ notes/],
  ['counted before numbered', 'before-sequence', /streams of networks have \d+ notes/],
  ['marked before sent', 'before-xadd', /streams of partitions have \d+ notes/],
  ['acknowledged before effect', 'after-inbox-commit', /the effects have \d+ notes/],
  ['effect beside inbox', 'before-inbox-commit', /the effects have \d+ notes/],
];

it.each(swaps)('finds out that it is %s, when a process dies %s', async (composition, point, fault) => {
  const trial = new Trial({ servers: testServers(), program, composition, patience: 3_000 });
  await trial.start();
  try {
    expect(await trial.round({ deaths: [] })).toEqual([]); // as long as nobody dies, all is well
    expect(await trial.round({ deaths: [{ point, passing: 2 }] })).toContainEqual(expect.stringMatching(fault));
  } finally {
    await trial.end();
  }
});
