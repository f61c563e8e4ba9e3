import { quantile } from './quantile';

it('is the least value that the share does not exceed', () => {
  const values = Array.from({ length: 200 }, (_, index) => index + 1);
  expect([0.5, 0.99, 1].map((share) => quantile(values, share))).toEqual([100, 198, 200]);
});

it('is none where there are no values', () => {
  expect(quantile([], 0.5)).toBeNaN();
});
