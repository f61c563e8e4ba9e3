import { same, sameAsStock, stockIsWrong } from './promise';

describe('An interface', () => {
  same('gives what its types have in common', '{ items { id title language tags } }');
  same(
    'gives what one type has more',
    '{ items { id ... on Book { pages } ... on Film { minutes } ... on Game { players { from } } } }',
  );
  same(
    'gives what its types resolve in other subgraphs',
    '{ items { ... on Book { inStock } ... on Game { boxed } ... on Film { screenings } } }',
  );
  same('has fields that its types get from different subgraphs', '{ people { name } }');
  same(
    'has those, with what they have more',
    '{ people { __typename name ... on Author { born books { title } } ... on Member { limit } } }',
  );
  same('has arguments', '{ items { title(upper: true) tags(first: 1) all: tags } }');
  same('of one subgraph alone is followed', '{ places { __typename address { city } ... on Branch { name hours } } }');
  same('is asked for by another that its types have', '{ accounts { ... on Person { name } } }');
  same('in a fragment of a union', '{ find(text: "") { ... on Item { id title rating } } }');
  same(
    'within a type that has it',
    '{ books { ... on Item { title } } items { ... on Book { ... on Item { rating } } } }',
  );
});

describe('A union', () => {
  same(
    'gives each type its fields',
    '{ accounts { __typename ... on Member { email } ... on Organisation { founded } } }',
  );
  same(
    'has types that differ between subgraphs',
    '{ loans { borrower { __typename ... on Member { name } ... on Organisation { name } } } }',
  );
  same(
    'is wider than each subgraph knows it',
    '{ find(text: "") { __typename ... on Game { boxed } } stocked { __typename ... on Book { title } ... on Game { title boxed } } }',
  );
  same(
    'has members followed by different keys',
    '{ stocked { ... on Film { title screenings } ... on Game { rating title } } }',
  );
  same(
    'has fields of one name and different types',
    '{ accounts { ... on Member { number: id name } ... on Organisation { id name } } }',
  );
  same('has members in lists of nulls', '{ find(text: "") { __typename } }');
  same('asked for nothing but its type', '{ accounts { __typename } loans { borrower { kind: __typename } } }');
  same('asked for nothing of one of its types', '{ accounts { ... on Organisation { oid: id } } }');
  same('through an entity, required for a field', '{ branches { copies { bulk holding { __typename } } } }');
  same(
    'asked for members of members',
    '{ accounts { ... on Organisation { members { loans { borrower { ... on Member { name } } } } } } }',
  );
  sameAsStock('of which a member is not for clients has null for it', '{ accounts { __typename } }');
});

describe('A fragment on a type that cannot be', () => {
  same(
    'gives nothing',
    '{ items { ... on Item { ... on Film { minutes } } } books { id ... on Item { ... on Book { id } } } }',
  );
});

/** https://spec.graphql.org/October2021/#DoesFragmentTypeApply(): it is the object's type that counts, not the one that the fragment is in. */
describe('A fragment on a type, in one on its interface, in that type', () => {
  stockIsWrong(
    'gives what it asks for; stock leaves it out',
    '{ book { ... on Item { title ... on Book { pages } } } }',
    {
      stock: { data: { book: { title: 'Governing the Commons' } } },
      right: { data: { book: { title: 'Governing the Commons', pages: 320 } } },
    },
  );
});
