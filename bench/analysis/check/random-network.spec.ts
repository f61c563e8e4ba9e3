import { randomNetwork } from './random-network';

const some = Array.from({ length: 120 }, (_, seed) => randomNetwork(seed));

it('draws the same network for the same seed', () => expect(randomNetwork(7)).toEqual(randomNetwork(7)));

it('draws networks of nobody, of people without ties, and larger ones', () => {
  expect(some.some(({ people }) => people === 0)).toBe(true);
  expect(some.some(({ people, from }) => people > 3 && from.length === 0)).toBe(true);
  expect(some.some(({ people }) => people > 100)).toBe(true);
});

it('draws strengths above 0, between different people who are there', () => {
  const wrong = some.filter(({ people, from, to, weight }) =>
    from.some((one, tie) => one === to[tie] || one >= people || to[tie]! >= people || !(weight[tie]! > 0)),
  );
  expect(wrong).toEqual([]);
});
