import { setImmediate } from 'node:timers/promises';
import { FairQueue } from './fair-queue';

const aSignal = (): AbortSignal => new AbortController().signal;

/** Work that ends when it is told to, and what of it has begun. */
function workshop(places: number) {
  const queue = new FairQueue(places);
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  return {
    begun,
    put: (owner: AbortSignal, name: string) =>
      queue.run(owner, () => {
        begun.push(name);
        return new Promise<string>((resolve) => ends.set(name, () => resolve(name)));
      }),
    end: async (name: string) => {
      while (!ends.has(name)) await setImmediate();
      ends.get(name)!();
    },
  };
}

describe('A fair queue', () => {
  it('gives owners their turns one after another, and each its work in its order', async () => {
    const { put, end, begun } = workshop(1);
    const [ana, ben] = [aSignal(), aSignal()];
    const large = [put(ana, 'ana 1'), put(ana, 'ana 2'), put(ana, 'ana 3')];
    const small = put(ben, 'ben 1');
    await end('ana 1');
    await large[0];
    await end('ana 2');
    await large[1];
    await end('ben 1');
    await small;
    await end('ana 3');
    await large[2];
    expect(begun).toEqual(['ana 1', 'ana 2', 'ben 1', 'ana 3']);
  });

  it('runs as much at once as there are places', async () => {
    const { put, end, begun } = workshop(2);
    const owner = aSignal();
    const [first] = [put(owner, '1'), put(owner, '2'), put(owner, '3')];
    await setImmediate();
    expect(begun).toEqual(['1', '2']);
    await end('1');
    await first;
    expect(begun).toEqual(['1', '2', '3']);
  });

  it('never runs what its owner no longer wants', async () => {
    const { put, end, begun } = workshop(1);
    const stopping = new AbortController();
    const first = put(aSignal(), 'ana 1');
    const unwanted = put(stopping.signal, 'ben 1');
    const wanted = put(aSignal(), 'cho 1');
    stopping.abort(new Error('enough'));
    await expect(unwanted).rejects.toThrow('enough');
    await end('ana 1');
    await first;
    await end('cho 1');
    await wanted;
    expect(begun).toEqual(['ana 1', 'cho 1']);
  });

  it('goes on after work that failed', async () => {
    const queue = new FairQueue(1);
    await expect(queue.run(aSignal(), () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(await queue.run(aSignal(), () => Promise.resolve('done'))).toBe('done');
  });
});
