import { getPriority } from 'node:os';
import { randomNetwork } from '../../test/random-network';
import { recordOf } from '../../test/record-of';
import { measureNetwork } from '../evaluate/measure-network';
import { AnalysisPool, type PoolOptions } from './analysis-pool';

const pools: AnalysisPool[] = [];

/** Its threads run from their source. */
function aPool(options: PoolOptions): AnalysisPool {
  const pool = new AnalysisPool({ execArgv: ['--import', 'tsx', '--conditions=source'], ...options });
  pools.push(pool);
  return pool;
}
afterAll(() => Promise.all(pools.map((pool) => pool.close())));

const small = randomNetwork(60, 400);
const large = randomNetwork(400, 3_000);
/** So many people that shortest paths are sought from a sample. */
const sampled = randomNetwork(4_100, 3_000);
const ofNobody = recordOf({});

const here = new Map([small, large, sampled, ofNobody].map((record) => [record, measureNetwork(record)]));

describe('A pool of threads', () => {
  const pool = aPool({ threads: 2, inPartsFrom: 100 });

  it.each([
    ['two threads', pool],
    ['one thread', aPool({ threads: 1, inPartsFrom: 0 })],
  ])('measures by %s what is measured here and now', async (_, some) => {
    for (const [record, result] of here) expect(await some.measure(record)).toEqual(result);
  });

  it('measures several at once', async () => {
    const records = [large, small, large, small];
    const results = await Promise.all(records.map((record) => pool.measure(record)));
    expect(results).toEqual(records.map((record) => here.get(record)));
  });

  it('does not let a small network wait for all of a large one', async () => {
    const narrow = aPool({ threads: 1, inPartsFrom: 100 });
    const done: string[] = [];
    await Promise.all([
      narrow.measure(large).then(() => done.push('large')),
      narrow.measure(small).then(() => done.push('small')),
    ]);
    expect(done).toEqual(['small', 'large']);
  });

  it('leaves the processor to whoever asks', async () => {
    const before = getPriority();
    await pool.measure(small);
    expect(getPriority()).toBe(before);
  });

  it('tells how far it is', async () => {
    const told: number[] = [];
    await pool.measure(large, { onProgress: (share) => told.push(share) });
    expect(told.length).toBeGreaterThan(20);
    expect(told[0]).toBe(0);
    expect(told.at(-1)).toBe(1);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
  });

  it('stops when it is told to, and goes on with the rest', async () => {
    const stopping = new AbortController();
    const enough = new Error('enough');
    const unwanted = pool.measure(large, {
      signal: stopping.signal,
      onProgress: (share) => share > 0 && stopping.abort(enough),
    });
    const wanted = pool.measure(large);
    await expect(unwanted).rejects.toBe(enough);
    await expect(pool.measure(small, { signal: stopping.signal })).rejects.toBe(enough);
    expect(await wanted).toEqual(here.get(large));
  });

  it.each([
    ['large', large],
    ['small', small],
  ])('says what is wrong with a %s record, and goes on with others', async (_, record) => {
    await expect(pool.measure({ ...record, halfLifeMs: NaN })).rejects.toMatchObject({
      name: 'RangeError',
      message: 'halfLifeMs must be finite and above 0, not NaN.',
    });
    expect(await pool.measure(record)).toEqual(here.get(record));
  });

  it('says so when no thread can start', async () => {
    const broken = aPool({ execArgv: ['--import', './not-there.mjs'] });
    await expect(broken.measure(small)).rejects.toThrow('not-there.mjs');
    await expect(broken.measure(small)).rejects.toThrow('not-there.mjs');
  });

  it('measures nothing more once it is closed', async () => {
    const closing = aPool({ threads: 1 });
    const measured = closing.measure(large);
    await closing.close();
    await expect(measured).rejects.toThrow('closed before');
    await expect(closing.measure(small)).rejects.toThrow('is closed');
  });
});
