import { refusal } from '@trama/testkit';
import { libraryQuery } from './library';

it('is all of it, where nothing is said', () => {
  const all = { kinds: ['STRATEGY', 'LESSON'], words: null };
  expect(libraryQuery({})).toEqual(all);
  expect(libraryQuery({ kinds: [], search: '  ' })).toEqual(all);
});

it('is the same query, however it is asked', () => {
  expect(libraryQuery({ kinds: ['LESSON', 'STRATEGY', 'LESSON'], search: ' copper ' })).toEqual({
    kinds: ['STRATEGY', 'LESSON'],
    words: 'copper',
  });
});

it('looks for 200 characters at most', () => {
  expect(() => libraryQuery({ search: 'x'.repeat(201) })).toThrow(refusal('INVALID_INPUT', { field: 'search' }));
});
