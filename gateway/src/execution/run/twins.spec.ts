import { Twins } from './twins';

const ana = () => ({ __typename: 'Reader', id: '1' });

it('makes one of equals', () => {
  const twins = new Twins();
  const first = ana();
  expect(twins.first(first)).toBe(first);
  expect(twins.first(ana())).toBe(first);
});

it.each([
  ['of another type', { __typename: 'Author', id: '1' }],
  ['of which more is known', { __typename: 'Reader', id: '1', name: 'Ana' }],
  ['of which less is known', { id: '1' }],
  ['which hold others, and may come to differ', { ...ana(), address: { street: 'Weft' } }],
])('leaves apart objects %s', (_, other) => {
  const twins = new Twins();
  twins.first(ana());
  expect(twins.first(other)).toBe(other);
});

it('takes none for another whose identifier only ends like its own', () => {
  const twins = new Twins();
  const end = '-'.repeat(40);
  const [first, second] = [{ id: `a${end}` }, { id: `b${end}` }];
  expect(twins.first(first)).toBe(first);
  expect(twins.first(second)).toBe(second);
});
