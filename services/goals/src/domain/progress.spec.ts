import type { Indicator } from './indicator';
import { progress } from './progress';

const at = new Date('2026-03-01T12:00:00Z');
const indicator = (start: number, target: number, latest: number | null): Indicator => ({
  id: 'i',
  name: 'Trees',
  unit: 'trees',
  start,
  target,
  latest: latest === null ? null : { value: latest, at },
});

it.each([
  ['is not known without indicators', [], null],
  ['is not known before the first check-in', [indicator(0, 200, null)], null],
  ['is the share of the way that is behind', [indicator(0, 200, 50)], 0.25],
  ['grows as a number falls that shall fall', [indicator(80, 20, 35)], 0.75],
  ['is 0 for what went the wrong way', [indicator(10, 20, 5)], 0],
  ['is 1 for what went beyond its target', [indicator(0, 10, 12)], 1],
  ['is the mean of its indicators', [indicator(0, 10, 10), indicator(0, 10, 5)], 0.75],
  ['takes what nobody checked in on to stand where it started', [indicator(0, 10, 10), indicator(5, 8, null)], 0.5],
])('%s', (_, indicators, share) => {
  expect(progress(indicators)).toBe(share);
});
