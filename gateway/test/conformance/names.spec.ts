import { same } from './promise';

describe('Names that everything in JavaScript has', () => {
  same('are fields', '{ oddities { constructor toString hasOwnProperty valueOf prototype length then } }');
  same('are fields of the root', '{ constructor }');
  same('are aliases', '{ book { constructor: title toString: inStock hasOwnProperty: legacyCode valueOf: rating } }');
  same('are aliases of objects', '{ constructor: book { toString: size { valueOf: width hasOwnProperty: weight } } }');
  same('are aliases of lists of entities', '{ toString: books { constructor: authors { valueOf: name then: born } } }');
  same('are arguments', '{ oddity(id: "constructor", constructor: "x", toString: 1) { constructor(prototype: 1) } }');
  same('are keys', '{ oddity(id: "__proto__") { id toString } }');
  same('are variables', {
    query:
      'query ($constructor: ID!, $toString: String, $hasOwnProperty: Int) { oddity(id: $constructor, constructor: $toString, toString: $hasOwnProperty) { id } }',
    variables: { constructor: 'constructor', toString: 'x', hasOwnProperty: 1 },
  });
  same('are variables that are absent', {
    query:
      'query ($constructor: String, $hasOwnProperty: Int) { oddity(id: "x", constructor: $constructor, toString: $hasOwnProperty) { id } }',
  });
  same(
    'are fragments and operations',
    'query constructor { book { ...toString ...hasOwnProperty } } fragment toString on Book { title } fragment hasOwnProperty on Book { inStock }',
  );
});

describe('The name __proto__', () => {
  same('is an alias', '{ __proto__: book { __proto__: title } }');
  same(
    'is an alias of an entity that others add to',
    '{ __proto__: book { id __proto__: size { width weight } inStock } }',
  );
  same('is an alias of lists of entities', '{ __proto__: books { __proto__: authors { __proto__: born } } }');
  same('is an alias beside others', '{ book { title __proto__: legacyCode constructor: isbn } }');
  same('is an alias of nothing', '{ __proto__: oddity(id: "none") { id } book { __proto__: subtitle id } }');
  same('is a variable', {
    query: 'query ($__proto__: ID) { book(id: $__proto__) { id } }',
    variables: JSON.parse('{ "__proto__": "b2" }') as Record<string, unknown>,
  });
});

describe('A name that the gateway could take for its own', () => {
  same('is an alias', '{ representations: books { _service: title data: inStock errors: legacyCode } }');
  same('is a variable', { query: 'query ($data: ID) { book(id: $data) { inStock } }', variables: { data: 'b2' } });
});
