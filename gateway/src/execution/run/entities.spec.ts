import { buildSchema } from 'graphql';
import { Representation } from '../compile/representation';
import { Entities } from './entities';

const schema = buildSchema(
  'type Query { reader: Reader } type Reader { id: ID! card: Card } type Card { number: ID! }',
);
const field = (name: string) => ({ kind: 'Field' as const, name });
const byId = [field('__typename'), field('id')];
const byCard = [field('__typename'), { ...field('card'), selections: [field('number')] }];

/** Of readers that are added one after another, what is asked, and where each of these stands. */
function asked(selections: typeof byId | typeof byCard, readers: readonly object[]) {
  const entities = new Entities(new Representation(selections, [], schema), () => false);
  for (const reader of readers) entities.add({ __typename: 'Reader', ...reader });
  return { representations: entities.representations, places: entities.places.map((places) => places.length) };
}

const sameEnd = '-'.repeat(40);

it.each([
  ['by its identifier', byId, (id: string) => ({ id })],
  ['by what is in it', byCard, (number: string) => ({ card: { number } })],
])('asks once about what is the same %s', (_, selections, reader) => {
  const { representations, places } = asked(selections, [reader('1'), reader('2'), reader('1'), reader('1')]);
  expect(representations).toHaveLength(2);
  expect(places).toEqual([3, 1]);
});

it.each([
  ['identifiers', byId, (id: string) => ({ id })],
  ['contents', byCard, (number: string) => ({ card: { number } })],
])('asks about each whose %s only end alike', (_, selections, reader) => {
  const [one, other] = [reader(`a${sameEnd}`), reader(`b${sameEnd}`)];
  const { representations, places } = asked(selections, [one, other, one, other, other]);
  expect(new Set(representations).size).toBe(2);
  expect(places.reduce((sum, count) => sum + count)).toBe(5);
});

it('tells numbers and texts apart', () => {
  expect(asked(byId, [{ id: 1 }, { id: '1' }]).representations).toHaveLength(2);
});
