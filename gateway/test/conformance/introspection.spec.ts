import { getIntrospectionQuery } from 'graphql';
import { same } from './promise';

describe('The schema', () => {
  same(
    'is told whole',
    getIntrospectionQuery({
      specifiedByUrl: true,
      inputValueDeprecation: true,
      schemaDescription: true,
      directiveIsRepeatable: true,
    }),
  );
  same('is told in part', '{ __schema { queryType { name } mutationType { name } subscriptionType { name } } }');
  same(
    'is told without what clients may not see',
    '{ __type(name: "Robot") { name } account: __type(name: "Account") { possibleTypes { name } } role: __type(name: "Role") { enumValues { name } } member: __type(name: "Member") { fields { name } } }',
  );
  same(
    'is told without what only some subgraphs take',
    '{ page: __type(name: "Page") { inputFields { name defaultValue } } order: __type(name: "Order") { enumValues { name } } }',
  );
  same(
    'is told without federation',
    '{ __type(name: "_Entity") { name } s: __type(name: "_Service") { name } q: __type(name: "Query") { fields { name } } __schema { directives { name } } }',
  );
  same(
    'is told with what is deprecated',
    '{ __type(name: "Book") { fields(includeDeprecated: true) { name isDeprecated deprecationReason } } l: __type(name: "Language") { enumValues(includeDeprecated: true) { name isDeprecated } } }',
  );
  same(
    'is told with its words',
    '{ __type(name: "Item") { description fields { name description args { name defaultValue description } } } }',
  );
  same(
    'is told by other names',
    '{ s: __schema { t: queryType { n: name } } a: __type(name: "Book") { k: kind } b: __type(name: "Item") { k: kind possibleTypes { name } } }',
  );
  same('is told by variables', {
    query:
      'query ($name: String!, $all: Boolean = true) { __type(name: $name) { fields(includeDeprecated: $all) { name } } }',
    variables: { name: 'Book' },
  });
  same(
    'is told by fragments',
    'query { ...q } fragment q on Query { __schema { ...s } } fragment s on __Schema { types { ...t } } fragment t on __Type { name interfaces { name } }',
  );
  same(
    'is told beside data, in the client’s order',
    '{ book { title } __schema { queryType { name } } me { name } __type(name: "Book") { name } }',
  );
  same('is told of what is not there', '{ __type(name: "Nothing") { name } }');
  same('is told, or not', {
    query:
      'query ($y: Boolean!, $n: Boolean!) { a: __type(name: "Book") @include(if: $y) { name } b: __type(name: "Book") @skip(if: $y) { name } __schema @include(if: $n) { __typename } me { id } }',
    variables: { y: true, n: false },
  });
  same('is told of conditions within', {
    query: 'query ($y: Boolean!) { __type(name: "Book") { name @skip(if: $y) kind @include(if: $y) } }',
    variables: { y: true },
  });
  same('is told twice, merged', '{ __type(name: "Book") { name } __type(name: "Book") { kind } }');
  same(
    'under odd names',
    '{ constructor: __type(name: "Book") { toString: name } __proto__: __schema { __proto__: queryType { name } } }',
  );
});

describe('__typename', () => {
  same('at the root', '{ __typename }');
  same('at the root, by another name', '{ t: __typename u: __typename }');
  same('at the root of a mutation', 'mutation { __typename t: __typename }');
  same(
    'at the root, beside data and in a fragment',
    '{ me { id } ...q book { id } } fragment q on Query { __typename }',
  );
  same(
    'at the root, of subgraphs that call it otherwise',
    '{ __typename book { __typename id } loans { __typename } }',
  );
  same('of entities', '{ books { __typename authors { __typename member { __typename } } } }');
  same(
    'of values',
    '{ books { size { __typename } } branches { address { __typename } } items { ... on Game { players { __typename } } } }',
  );
  same(
    'of abstract types',
    '{ items { __typename } accounts { __typename } people { __typename } places { __typename } }',
  );
  same('of an entity whose fields are all elsewhere', '{ heaviest { __typename inStock } }');
  same('by many names', '{ books { a: __typename b: __typename __typename inStock } }');
  same('alone, of what only others know', '{ latestReviews { author { __typename } item { __typename } } }');
  same('of what the schema is told by', '{ __schema { __typename queryType { __typename fields { __typename } } } }');
});
