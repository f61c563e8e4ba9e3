import { small, type Ref } from './small';

describe('What is provided within what is provided', () => {
  const { answers } = small({
    all: [
      `type Query { products: [Product] @provides(fields: "categories { id name }") }
       type Product @key(fields: "id") { id: ID! categories: [Category] @external }
       type Category @key(fields: "id") { id: ID! name: String @external }`,
      { Query: { products: () => [{ id: '1', categories: [{ id: 'c', name: 'of all' }] }] } },
    ],
    categories: [
      `type Product @key(fields: "id") { id: ID! categories: [Category] @shareable }
       type Category @key(fields: "id") { id: ID! name: String @shareable parent: Category }`,
      {
        Product: { __resolveReference: ({ id }: Ref) => ({ id, categories: [{ id: 'c', name: 'of categories' }] }) },
        Category: {
          __resolveReference: ({ id }: Ref) => ({ id, name: 'of categories', parent: { id: 'd', name: 'parent' } }),
        },
      },
    ],
  });
  answers('is taken from there', '{ products { id categories { id name } } }', {
    products: [{ id: '1', categories: [{ id: 'c', name: 'of all' }] }],
  });
  answers(
    'is taken from there, and what is beneath it elsewhere',
    '{ products { categories { name parent { name } } } }',
    {
      products: [{ categories: [{ name: 'of all', parent: { name: 'parent' } }] }],
    },
  );
});

describe('What is provided on an interface', () => {
  const { answers } = small({
    a: [
      `type Query { media: Media @provides(fields: "animals { name }") }
       interface Media { id: ID! animals: [Animal] }
       interface Animal { id: ID! name: String }
       type Book implements Media @key(fields: "id") { id: ID! animals: [Animal] @external }
       type Dog implements Animal @key(fields: "id") { id: ID! name: String @external }
       type Cat implements Animal @key(fields: "id") { id: ID! name: String @external }`,
      {
        Query: {
          media: () => ({
            __typename: 'Book',
            id: 'm',
            animals: [
              { __typename: 'Dog', id: 'd', name: 'Fido' },
              { __typename: 'Cat', id: 'c', name: 'Tom' },
            ],
          }),
        },
      },
    ],
    b: [
      `interface Media { id: ID! animals: [Animal] }
       interface Animal { id: ID! name: String }
       type Book implements Media @key(fields: "id") { id: ID! animals: [Animal] @shareable }
       type Dog implements Animal @key(fields: "id") { id: ID! name: String @shareable age: Int }
       type Cat implements Animal @key(fields: "id") { id: ID! name: String @shareable age: Int }`,
      {
        Book: {
          __resolveReference: ({ id }: Ref) => ({ id, animals: [{ __typename: 'Dog', id: 'd', name: 'of b' }] }),
        },
        Dog: { __resolveReference: ({ id }: Ref) => ({ id, name: 'of b', age: 3 }) },
        Cat: { __resolveReference: ({ id }: Ref) => ({ id, name: 'of b', age: 9 }) },
      },
    ],
  });
  answers('is taken from there', '{ media { id animals { id name } } }', {
    media: {
      id: 'm',
      animals: [
        { id: 'd', name: 'Fido' },
        { id: 'c', name: 'Tom' },
      ],
    },
  });
  answers('is taken from there, and more elsewhere', '{ media { animals { name ... on Cat { age } } } }', {
    media: { animals: [{ name: 'Fido' }, { name: 'Tom', age: 9 }] },
  });
});
