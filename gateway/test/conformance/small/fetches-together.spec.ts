import { until } from '@trama/testkit';
import { small, type Onlooker, type Ref } from './small';

const bread = { upc: 'bread', weight: 2 };

const { federation } = small({
  shop: [
    'type Query { top: Product, other: Product } type Product @key(fields: "upc") { upc: ID! weight: Int }',
    {
      Query: { top: () => ({ upc: 'cake', weight: 1 }), other: () => ({ upc: 'orphan', weight: 3 }) },
      Product: { __resolveReference: () => bread },
    },
  ],
  stock: [
    `type Product @key(fields: "upc") { upc: ID! weight: Int @external inStock: Boolean similar: Product
       postage: Int @requires(fields: "weight") }`,
    {
      Product: {
        __resolveReference: (product: Ref) => product,
        inStock: ({ upc }: Ref) => upc === 'bread',
        similar: () => bread,
        postage: ({ weight }: Ref) => Number(weight) * 10,
      },
    },
  ],
  makers: [
    'type Product @key(fields: "upc") { upc: ID! maker: Maker } type Maker { best: Product }',
    { Product: { maker: ({ upc }: Ref) => (upc === 'orphan' ? null : { best: { upc: 'bread' } }) } },
  ],
});

/** Asks, and tells of which subgraphs; one of them may answer only when it is told to, having seen who was asked since. */
async function run(query: string, held?: { subgraph: string; until: (asked: readonly string[]) => boolean }) {
  const asked: string[] = [];
  const about: unknown[] = [];
  const onlooker: Onlooker = {
    asked: (subgraph, { variables }) => {
      asked.push(subgraph);
      about.push(variables);
      return subgraph === held?.subgraph ? until(async () => held.until(asked)) : undefined;
    },
  };
  return { asked, about, answer: await federation.oursTogether({ query }, onlooker) };
}

afterEach(() => jest.useRealTimers());

it('asks a subgraph once for what is wanted of it early and late', async () => {
  const { asked, answer } = await run('{ top { inStock maker { best { inStock } } } }');
  expect(answer).toEqual({ data: { top: { inStock: false, maker: { best: { inStock: true } } } } });
  expect(asked).toEqual(['shop', 'makers', 'stock']);
});

it('waits no longer once it is known that nothing more is wanted', async () => {
  jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask'] }); // no time passes
  const { asked, answer } = await run('{ other { inStock maker { best { inStock } } } }');
  expect(answer).toEqual({ data: { other: { inStock: false, maker: null } } });
  expect(asked).toEqual(['shop', 'makers', 'stock']);
});

it('asks at once where others wait for the answer in their turn', async () => {
  const query = '{ top { similar { weight } maker { best { inStock } } } }';
  const { asked, answer } = await run(query, { subgraph: 'makers', until: (before) => before.includes('stock') });
  expect(answer).toEqual({ data: { top: { similar: { weight: 2 }, maker: { best: { inStock: true } } } } });
  expect(asked.filter((subgraph) => subgraph === 'stock')).toHaveLength(2);
});

it('does not wait long for a subgraph that is slow', async () => {
  const query = '{ top { inStock maker { best { postage } } } }';
  const { asked, answer } = await run(query, { subgraph: 'makers', until: (before) => before.includes('stock') });
  expect(answer).toEqual({ data: { top: { inStock: false, maker: { best: { postage: 20 } } } } });
  expect(asked).toEqual(['shop', 'makers', 'stock', 'shop', 'stock']);
});

it('asks about each entity once, however many places want to know the same of it', async () => {
  const { about, answer } = await run('{ one: top { inStock } same: top { inStock } other { inStock postage } }');
  const inStock = false;
  expect(answer).toEqual({ data: { one: { inStock }, same: { inStock }, other: { inStock, postage: 30 } } });
  expect(about.slice(1)).toEqual([
    {
      representations: [{ __typename: 'Product', upc: 'cake' }],
      representations_1: [{ __typename: 'Product', upc: 'orphan', weight: 3 }],
    },
  ]);
});
