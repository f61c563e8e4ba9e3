import { requireText } from './require-text';

const refusedAs = (message: string) =>
  expect.objectContaining({ code: 'INVALID_INPUT', message, details: { field: 'name' } });

it.each(['orchard', ' orchard\n'])('takes %j without the blanks around it', (value) => {
  expect(requireText('name', value, 7)).toBe('orchard');
});

it.each(['two\nlines\tand a tab', 'Ñandú 李 עברית', '👩‍👩‍👧', '☎'])('takes %j as it is', (value) => {
  expect(requireText('name', value, 100)).toBe(value);
});

it.each(['', ' ', '\t\n', '\u200b', '\u0000', '\u2060\ufeff'])(
  'refuses %j, of which nothing is to be seen',
  (value) => {
    expect(() => requireText('name', value, 100)).toThrow(refusedAs('Write something here: it must not be blank.'));
  },
);

it.each(['a\u0000b', 'a\u001b[31m', 'a\ud800', '\u007fa'])('refuses %j, which is no text', (value) => {
  expect(() => requireText('name', value, 100)).toThrow(refusedAs('Leave out the control characters.'));
});

it('refuses what is too long', () => {
  expect(() => requireText('name', 'orchards', 7)).toThrow(refusedAs('Say it in at most 7 characters.'));
});
