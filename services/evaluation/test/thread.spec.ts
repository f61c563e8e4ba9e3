import { computeEvaluation } from '../src/domain/compute-evaluation';
import { computeInThread } from '../src/jobs/compute-in-thread';
import { anInput, daysBefore, did, joined } from './known-entries';

/** What Node needs to run the thread from its source. */
const compute = computeInThread(['--import', 'tsx', '--conditions=source']);

const people = Array.from({ length: 40 }, (_, i) => `p${i}`);
const input = anInput({
  participation: people.map((who) => joined(who)),
  interactions: people.flatMap((from, i) =>
    [1, 5, 11].map((step) => did('MESSAGE', from, people[(i * step + 1) % 40] ?? null, daysBefore(i))),
  ),
});

describe('A thread of its own', () => {
  it('computes the same as any other', async () => {
    expect(await compute(input, new AbortController().signal)).toEqual(computeEvaluation(input));
  });

  it('says why it could not', async () => {
    const unknown = { ...input, definitionVersion: 99 };
    await expect(compute(unknown, new AbortController().signal)).rejects.toThrow('no version 99');
  });

  it('ends when it has to stop', async () => {
    const stopping = new AbortController();
    const computed = compute(input, stopping.signal);
    stopping.abort();
    await expect(computed).rejects.toThrow('before it was done');
  });
});
