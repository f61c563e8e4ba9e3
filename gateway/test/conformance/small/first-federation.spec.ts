import { small, type Ref } from './small';

describe('An entity that is extended', () => {
  const { answers } = small({
    v1: [
      '# v1\ntype User @extends @key(fields: "id") { id: ID! @external rid: ID name: String @external greeting: String @requires(fields: "name") } extend type Query { someone: User @provides(fields: "name") }',
      {
        Query: { someone: () => ({ id: '1', rid: 'r1', name: 'Provided' }) },
        User: {
          __resolveReference: ({ id, name }: Ref) => ({ id, rid: `r${String(id)}`, name }),
          greeting: ({ name }: Ref) => `Hi ${String(name)}`,
        },
      },
    ],
    v2: [
      'type Query { users: [User] } type User @key(fields: "id") { id: ID! name: String @shareable }',
      {
        Query: {
          users: () => [
            { id: '1', name: 'One' },
            { id: '2', name: 'Two' },
          ],
        },
        User: { __resolveReference: ({ id }: Ref) => ({ id, name: 'Found' }) },
      },
    ],
  });
  answers('in the first way', '{ users { rid greeting name } someone { rid name } }', {
    users: [
      { rid: 'r1', greeting: 'Hi One', name: 'One' },
      { rid: 'r2', greeting: 'Hi Two', name: 'Two' },
    ],
    someone: { rid: 'r1', name: 'Provided' },
  });
});
