import { Backoff, random } from './backoff';

it('waits anything up to a bound that doubles, and never longer than it may', () => {
  const highest = new Backoff(30_000, () => 0.999_999);
  const waits = Array.from({ length: 10 }, () => highest.next());
  expect(waits).toEqual([249, 499, 999, 1999, 3999, 7999, 15_999, 29_999, 29_999, 29_999]);
  expect(new Backoff(30_000, () => 0).next()).toBe(0);
});

it('begins anew when it works again', () => {
  const backoff = new Backoff(30_000, () => 0.999_999);
  backoff.next();
  backoff.next();
  backoff.reset();
  expect(backoff.next()).toBe(249);
});

it('spreads clients over the whole of it', () => {
  const backoff = new Backoff(1_000, random);
  const waits = Array.from({ length: 1_000 }, () => backoff.next());
  expect(Math.min(...waits)).toBeLessThan(100);
  expect(Math.max(...waits)).toBeGreaterThan(900);
});
