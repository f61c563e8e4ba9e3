import { measureNetwork } from '@trama/analysis';
import { MongoDb } from '@trama/runtime';
import { readWorkerConfig } from '../src/config';
import type { Work } from '../src/domain/ports';
import { Analysts } from '../src/jobs/analysts';
import { LedgerReaders } from '../src/jobs/ledger-readers';
import { startEvaluation } from './evaluation-under-test';
import { inThisThread } from './in-this-thread';
import { aNetwork } from './network';

const evaluation = startEvaluation();
/** What Node needs to run threads from their source. */
const execArgv = ['--import', 'tsx', '--conditions=source'];
const asOf = new Date('2024-06-01T12:00:00Z');
const people = Array.from({ length: 40 }, (_, i) => `p${i}`);
const work = (more: Partial<Work> = {}): Work => ({
  signal: new AbortController().signal,
  onProgress: () => undefined,
  ...more,
});

let readers: LedgerReaders;
let analysts: Analysts;
beforeAll(async () => {
  readers = new LedgerReaders({ config: readWorkerConfig(evaluation.env), threads: 1, execArgv });
  analysts = new Analysts({ threads: 1, execArgv });
  await Promise.all([readers.start(), analysts.start()]);
});
afterAll(() => Promise.all([readers.stop(), analysts.stop()]));

async function aRecord() {
  const network = aNetwork(evaluation);
  await network.isJoined(people, new Date('2023-01-01T00:00:00Z'));
  await network.hasWritten(
    people.flatMap((from, i) =>
      [1, 5, 11].map((step) => ({
        from,
        to: [people[(i * step + 1) % 40] ?? ''],
        at: new Date(asOf.getTime() - i * 86_400_000),
      })),
    ),
  );
  await network.hasSeenAll();
  return { networkId: network.networkId, cut: 160, asOf };
}

describe('Threads of their own', () => {
  it('read and measure the same as any other', async () => {
    const evaluated = await aRecord();
    const here = inThisThread(evaluation.api.service.part(MongoDb));
    const recorded = await readers.recordOf(evaluated, work());
    expect(recorded).toEqual(await here.recordOf(evaluated, work()));
    const shares: number[] = [];
    const measured = await analysts.measure(recorded.record, work({ onProgress: (share) => shares.push(share) }));
    expect(measured).toEqual(measureNetwork(recorded.record));
    expect([shares[0], shares.at(-1)]).toEqual([0, 1]);
  }, 60_000);

  it('end when they have to stop', async () => {
    const evaluated = await aRecord();
    const { record } = await readers.recordOf(evaluated, work());
    const stopping = new AbortController();
    const { signal } = stopping;
    const both = [readers.recordOf(evaluated, work({ signal })), analysts.measure(record, work({ signal }))];
    stopping.abort(new Error('shutting down'));
    for (const one of both) await expect(one).rejects.toThrow('shutting down');
  }, 60_000);
});
