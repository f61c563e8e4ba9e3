import { bundleProgram, seeded, testServers, type BundledProgram } from '@trama/testkit';
import { crashPoints } from '../../src/delivery/crash-points';
import { randomRounds } from './schedule';
import { Trial } from './trial';

jest.setTimeout(90_000); // many processes

let program: BundledProgram;
let trial: Trial;
beforeAll(async () => {
  program = await bundleProgram(require.resolve('./program.ts'));
  trial = new Trial({ servers: testServers(), program });
  await trial.start();
});
afterAll(async () => {
  await trial.end();
  await program.remove();
});

describe('nothing is lost, and nothing done or told twice, where a process dies', () => {
  it.each(crashPoints)('%s', async (point) => {
    expect(await trial.round({ deaths: [{ point, passing: 2 }] })).toEqual([]);
  });

  it.each(crashPoints)('%s, and again at the first chance', async (point) => {
    const again = { point, passing: 1 };
    expect(await trial.round({ deaths: [{ point, passing: 1 }, again] })).toEqual([]);
  });

  it('while it sends again what Redis lost', async () => {
    const deaths = [
      { point: 'before-resend', passing: 1 },
      { point: 'after-resend', passing: 1 },
    ];
    expect(await trial.round({ deaths, streamsLostAfter: 0 })).toEqual([]);
  });

  it('anywhere', async () => {
    for (const round of randomRounds(seeded(5), 10)) expect(await trial.round(round)).toEqual([]);
  });
});
