import { heavyTailed } from './heavy-tailed';

it('draws the same network for the same seed, and another for another', () => {
  expect(heavyTailed(100, 500, 1)).toEqual(heavyTailed(100, 500, 1));
  expect(heavyTailed(100, 500, 2)).not.toEqual(heavyTailed(100, 500, 1));
});

it('ties nobody to themselves, and no two people twice', () => {
  const { from, to } = heavyTailed(100, 2_000, 3);
  const pairs = [...from].map((one, tie) => `${one} ${to[tie]}`);
  expect(new Set(pairs).size).toBe(2_000);
  expect([...from].filter((one, tie) => one === to[tie])).toEqual([]);
});

it('gives a few people many ties', () => {
  const { from } = heavyTailed(1_000, 10_000, 4);
  const counts = new Uint32Array(1_000);
  for (const person of from) counts[person]! += 1;
  const sorted = counts.toSorted();
  expect(sorted[999]).toBeGreaterThan(10 * sorted[500]!);
});

it('refuses more ties than it could find places for', () =>
  expect(() => heavyTailed(10, 100, 5)).toThrow('10 people are too few for 100 ties.'));
