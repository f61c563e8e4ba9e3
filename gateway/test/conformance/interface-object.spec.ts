import { same } from './promise';

describe('A subgraph that knows only an interface', () => {
  same('adds fields to each of its types', '{ items { title rating shelvedAt { name } } }');
  same('adds them to one type', '{ books { rating reviews { stars } } }');
  same('adds them under a type of it', '{ items { ... on Film { minutes rating } ... on Game { reviews { text } } } }');
  same(
    'adds them through a union',
    '{ find(text: "history") { ... on Film { rating headline } ... on Book { rating } } }',
  );
  same('hands out entities whose types others know', '{ topRated { __typename } }');
  same('hands them out without asking, where nobody needs the type', '{ topRated { id rating } }');
  same(
    'hands them out to those who know their types',
    '{ topRated { id title ... on Book { pages inStock } ... on Film { screenings } ... on Game { boxed players { to } } } }',
  );
  same('hands them out in lists of lists', '{ branches { shelves { __typename id rating ... on Game { title } } } }');
  same(
    'hands them out, and is asked again',
    '{ topRated { reviews { item { __typename reviews(first: 1) { item { rating title } } } } } }',
  );
  same(
    'hands them over to another that knows only the interface',
    '{ topRated { shelvedAt { shelves { rating } } } branches { shelves { reviews { stars } } } }',
  );
  same(
    'requires what each type has',
    '{ items { headline } topRated { headline language } games: items { ... on Game { headline } } }',
  );
  same('requires it of what it hands out itself', '{ topRated { headline } }');
  same('does not know them all', '{ items { id rating headline reviews { id } } }');
  same('says what type it is under another name', '{ topRated { kind: __typename again: __typename id } }');
  same(
    'says what type it is within a fragment of the interface',
    '{ topRated { ... on Item { __typename ... on Item { rating } } } }',
  );
  same(
    'of a type without fields of its own',
    '{ topRated { ... on Book { __typename } ... on Film { kind: __typename } } }',
  );
  same('gives nothing for a type that it is not', '{ topRated { ... on Book { rating } } }');
  same(
    'mutates',
    'mutation { review(item: "g1", stars: 4) { stars item { __typename title rating ... on Game { boxed } } } }',
  );
});
