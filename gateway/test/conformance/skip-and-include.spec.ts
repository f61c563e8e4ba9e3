import { same, sameAsStock } from './promise';

const both = [true, false];

/** The same question under each combination of two conditions. */
const inAllCases = (name: string, query: string): void => {
  for (const a of both) for (const b of both) same(`${name}, for ${a} and ${b}`, { query, variables: { a, b } });
};

const given = 'query ($a: Boolean!, $b: Boolean!)';

describe('@skip and @include', () => {
  inAllCases('on fields', `${given} { book { id @include(if: $a) title @skip(if: $b) } }`);
  inAllCases(
    'on fields of entities in other subgraphs',
    `${given} { books { id inStock @include(if: $a) legacyCode @skip(if: $b) rating } }`,
  );
  inAllCases('on one field, both', `${given} { books { title inStock @include(if: $a) @skip(if: $b) } }`);
  inAllCases('on one field, twice', `${given} { books { title inStock @include(if: $a) inStock @skip(if: $b) } }`);
  inAllCases('on the root', `${given} { me @include(if: $a) { id } book @skip(if: $b) { inStock } __typename }`);
  inAllCases(
    'on all that there is',
    `${given} { me @include(if: $a) { id } book @include(if: $a) { inStock } branches @include(if: $b) { hours } }`,
  );
  inAllCases(
    'on fragments without a condition',
    `${given} { books { title ... @include(if: $a) { inStock legacyCode } ... @skip(if: $b) { rating } } }`,
  );
  inAllCases(
    'on fragments of types',
    `${given} { items { id ... on Book @include(if: $a) { inStock } ... on Film @skip(if: $b) { screenings minutes } } }`,
  );
  inAllCases(
    'on spreads',
    `${given} { books { ...s @include(if: $a) ...l @skip(if: $b) id } } fragment s on Book { inStock } fragment l on Book { legacyCode inStock }`,
  );
  inAllCases(
    'within one another',
    `${given} { books @include(if: $a) { id ... @skip(if: $b) { inStock copies @include(if: $a) { number loan @include(if: $b) { id } } } } }`,
  );
  inAllCases(
    'on the way to an entity',
    `${given} { me { friends @include(if: $a) { limit name @skip(if: $b) } loans @skip(if: $a) { copy { condition @include(if: $b) } } } }`,
  );
  inAllCases(
    'on what something requires',
    `${given} { books { id pages @include(if: $a) parcelWeight @skip(if: $b) } }`,
  );
  inAllCases(
    'on what requires',
    `${given} { books { id stamps @include(if: $a) discount @skip(if: $b) credits @include(if: $b) } }`,
  );
  inAllCases('on aliases', `${given} { books { n: title @include(if: $a) n2: title(upper: true) @skip(if: $b) id } }`);
  inAllCases(
    'on what only an interface is known of',
    `${given} { topRated { id title @include(if: $a) rating @skip(if: $b) ... on Book @include(if: $b) { pages } } }`,
  );
  inAllCases(
    'on types',
    `${given} { topRated { id __typename @include(if: $a) t: __typename @skip(if: $b) } __typename @skip(if: $a) }`,
  );
  inAllCases(
    'on parts of one object',
    `${given} { book { size @include(if: $a) { width weight } size @include(if: $b) { height } id } }`,
  );
});

describe('Conditions', () => {
  same(
    'that are literal',
    '{ books { id @skip(if: false) inStock @include(if: false) title @skip(if: true) rating @include(if: true) } me @skip(if: true) { id } }',
  );
  same('that are literal and leave nothing', '{ books { ... @include(if: false) { inStock } id } }');
  same('that are variables and literals', {
    query:
      'query ($a: Boolean!) { books { id @include(if: true) @skip(if: $a) inStock @include(if: $a) @skip(if: false) } }',
    variables: { a: true },
  });
  same('have defaults', {
    query:
      'query ($a: Boolean = true, $b: Boolean! = false) { books { id inStock @include(if: $a) legacyCode @include(if: $b) title @skip(if: $b) } }',
  });
  same('have defaults that are not used', {
    query: 'query ($a: Boolean = true) { books { id inStock @include(if: $a) } }',
    variables: { a: false },
  });
  same('are passed on too', {
    query: 'query ($a: Boolean!) { books { title(upper: $a) inStock @include(if: $a) } echo(flag: $a) }',
    variables: { a: true },
  });
  same('leave an object without fields', {
    query: 'query ($a: Boolean!) { book { title @include(if: $a) } me { limit @include(if: $a) } }',
    variables: { a: false },
  });
  same('leave a list of objects without fields', {
    query:
      'query ($a: Boolean!) { books { inStock @include(if: $a) size @include(if: $a) { weight } } items { ... on Book @include(if: $a) { id } } }',
    variables: { a: false },
  });
  same('leave nothing at all', {
    query: 'query ($a: Boolean!) { book @include(if: $a) { title } me @include(if: $a) { limit } }',
    variables: { a: false },
  });
  sameAsStock('are refused where they have no value', {
    query: 'query ($a: Boolean!) { book @include(if: $a) { title } }',
  });
});
