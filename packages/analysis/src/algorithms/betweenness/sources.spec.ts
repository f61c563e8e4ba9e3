import { graphOf } from '../../../test/facts-of';
import { scaleFree } from '../../../test/scale-free';
import { betweennessSources, chunksOf, EXACT_UP_TO } from './index';

const large = scaleFree(EXACT_UP_TO + 1, 1, 1);

describe('the sources of shortest paths', () => {
  it('are all people of a small network', () =>
    expect([...betweennessSources(graphOf('a, b, c'), 1)]).toEqual([0, 1, 2]));
  it('are all people as long as the definition says', () =>
    expect(betweennessSources(scaleFree(EXACT_UP_TO, 1, 1), 1)).toHaveLength(EXACT_UP_TO));

  it('are a sample of a large one, nobody twice', () => {
    const sources = betweennessSources(large, 1);
    expect(new Set(sources).size).toBe(512);
    expect(sources).toEqual(sources.toSorted());
    expect(sources.at(-1)).toBeLessThan(large.size);
  });

  it('are drawn by the seed alone', () => {
    expect(betweennessSources(large, 7)).toEqual(betweennessSources(large, 7));
    expect(betweennessSources(large, 7)).not.toEqual(betweennessSources(large, 8));
  });

  it('are anybody as likely as anybody else', () => {
    const drawn = new Uint32Array(large.size);
    for (let seed = 0; seed < 2_000; seed++) for (const source of betweennessSources(large, seed)) drawn[source]! += 1;
    // Each is drawn 256 ± 15 times.
    expect(Math.min(...drawn)).toBeGreaterThan(256 - 6 * 15);
    expect(Math.max(...drawn)).toBeLessThan(256 + 6 * 15);
  });

  it('are divided into parts that together are the whole', () => {
    const sources = betweennessSources(large, 1);
    expect(chunksOf(sources).flatMap((chunk) => [...chunk])).toEqual([...sources]);
    expect(chunksOf(sources)).toHaveLength(8);
    expect(chunksOf(new Uint32Array(0))).toEqual([]);
  });
});
