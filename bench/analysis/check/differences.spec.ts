import { difference } from './differences';

it('takes for equal what rounding parts', () => {
  expect(difference(0.3, 0.1 + 0.2)).toBeUndefined();
  expect(difference([1, null], [1, null])).toBeUndefined();
});

it('tells what is apart by more, and where', () => {
  expect(difference(0.5, 0.5 + 1e-8)).toMatch('apart');
  expect(difference([1, 2], [1, 3])).toMatch('at 1: 2 and 3');
});

it('tells nothing from 0', () => expect(difference(null, 0)).toBe('nothing and 0'));

it('notices what we do not measure at all', () => expect(difference(undefined, null)).toBe('we do not measure it'));
