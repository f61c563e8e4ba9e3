import { same } from './promise';

describe('An entity is followed from subgraph to subgraph', () => {
  same('by its key', '{ books { id legacyCode stamps } }');
  same(
    'by another of its keys than the one it came with',
    '{ books { isbn copies { number } } stocked { ... on Film { id title } } }',
  );
  same('by a key that only a third subgraph knows', '{ latestReviews { author { loans { id } limit } } }');
  same('by two keys in a row, and back', '{ me { reviews { item { ... on Book { inStock legacyCode rating } } } } }');
  same('by a key that clients may not see', '{ me { sealed } }');
  same('by a nested key', '{ loans { copy { condition } } }');
  same(
    'by a compound key, to two subgraphs at once',
    '{ copy(branch: "north", number: 1) { number loan { id } bulk } }',
  );
  same('by an object as the key', '{ branches { hours address { postcode } } }');
  same('by a list as the key, an empty one too', '{ baskets { parcels note } }');
  same(
    'by a number, which stays one',
    '{ me { id reviews { id author { id } } } people { ... on Author { id books { id } } } }',
  );
  same('without what it was followed by', '{ branch(city: "Leeds", street: "Canal Street") { shelves { title } } }');
  same('by what clients ask of it too', '{ branches { id address { city street postcode } hours } }');
  same('from a root that only knows its key', '{ heaviest { title pages } topRated { title } }');
  same('back to where it came from', '{ books { copies { book { copies { number } title } } } }');
  same(
    'as deep as one asks',
    '{ me { friends { friends { friends { limit loans { copy { book { sequel { label } } } } } } } } }',
  );
});

describe('An entity that cannot be followed', () => {
  same(
    'has null for what others know, where its key is null',
    '{ find(text: "") { ... on Film { ean screenings title } } items { id ... on Film { screenings } } }',
  );
  same(
    'has null for what others know, where others do not know it',
    '{ item(id: "b3") { title rating reviews { id } } }',
  );
  same('spares the others in the list', '{ items { id rating headline } }');
  same('is still what a reference says of it', '{ books { publisher { id __typename name country } } }');
  same('is not asked about where there is none', '{ book(id: "none") { inStock } member(id: 99) { loans { id } } }');
  same('is not asked about in an empty list', '{ items(filter: { ids: [] }) { rating } }');
});

describe('A null', () => {
  same(
    'in a list of entities stays there',
    '{ branches { copies { condition loan { id } } } loans { copy { bulk } } me { friends { limit } } }',
  );
  same('in a list of lists of entities stays there', '{ branches { shelves { title __typename } } }');
  same('for an entity stays one', '{ copy(branch: "north", number: 9) { bulk } books { sequel { inStock } } }');
});

describe('An entity that is asked for in many places', () => {
  same('is the same in each', '{ a: books { id authors { born } } b: books { authors { born member { limit } } } }');
  same('is so under other names', '{ a: book(id: "b1") { stock: inStock } b: book(id: "b1") { left: inStock } }');
  same(
    'keeps what differs by arguments apart',
    '{ book { few: copies(first: 1) { number } all: copies { number } worn: copies(condition: WORN) { number } } }',
  );
});
