import { failing, without } from './failing';
import { inOnePlace, ours } from './library';
import { same, stockIsWrong } from './promise';

// What random operations found (random/), each made small. Stock plans most of these wrongly, whoever executes the plan.

describe('An alias that is the name of a key', () => {
  stockIsWrong('does not hide it: what the key leads to is there', '{ latestReviews { author { id: name role } } }', {
    stock: {
      data: { latestReviews: [{ author: { id: null } }, { author: null }, { author: { id: null } }, {}, null] },
    },
    right: {
      data: {
        latestReviews: [
          { author: { id: null, role: 'READER' } },
          { author: null },
          { author: { id: 'Ben', role: 'READER' } },
          { author: { id: 'Ana', role: 'STEWARD' } },
          null,
        ],
      },
    },
  });

  stockIsWrong('does not take its value', '{ newest { id: title rating } }', {
    stock: { data: { newest: { id: 'b3' } } },
    right: { data: { newest: { id: 'Tramas', rating: null } } },
  });
});

describe('A condition', () => {
  stockIsWrong('takes nothing from what stands beside', '{ book { size { weight } label @skip(if: true) } }', {
    stock: { data: { book: { size: null } } },
    right: { data: { book: { size: { weight: 480 } } } },
  });

  stockIsWrong(
    'has no mutation run twice',
    {
      query:
        'mutation ($again: Boolean!) { unreview(item: "b1") retitle(id: "b1") { id } unreview(item: "b1") @include(if: $again) }',
      variables: { again: true },
    },
    {
      stock: { data: { unreview: ['unreview b1', 'retitle b1', 'unreview b1'] } },
      right: { data: { unreview: ['unreview b1'], retitle: { id: 'b1' } } },
    },
  );
});

describe('An object that one subgraph knows by a key of its type, and another by its interface’s', () => {
  stockIsWrong('is told by the one that is there', '{ stocked { ... on Item { headline } } }', {
    stock: { data: { stocked: [{ headline: null }, null, { headline: 'g1 in EN' }] } },
    right: { data: { stocked: [{ headline: 'f1 in ES' }, null, { headline: 'g1 in EN' }] } },
  });

  stockIsWrong(
    'is not asked for because something was fetched of it that others require',
    '{ stocked { ... on Film { headline } ... on Game { language } } }',
    {
      stock: { data: { stocked: [{ headline: null }, null, { language: 'EN' }] } },
      right: { data: { stocked: [{ headline: 'f1 in ES' }, null, { language: 'EN' }] } },
    },
  );

  stockIsWrong('keeps its type', '{ stocked { ... on Game { reviews { id } __typename } } }', {
    stock: { data: { stocked: [{}, null, {}] } },
    right: { data: { stocked: [{}, null, { reviews: [{ id: 'v4' }], __typename: 'Game' }] } },
  });

  stockIsWrong(
    'keeps its type while two fetches add to it at once',
    '{ legacyBook { stickers reviews { id } headline } }',
    {
      stock: { data: { legacyBook: { stickers: null } } },
      right: { data: { legacyBook: { stickers: 4, reviews: [{ id: 'v1' }, { id: 'v2' }], headline: 'b1 in EN' } } },
    },
  );
});

describe('One name', () => {
  stockIsWrong(
    'that has other arguments on another type, has each where a subgraph knows only their interface',
    '{ items(filter: { ids: ["b1", "g1"] }) { ... on Game { reviews(first: 0) { id } } ... on Book { reviews { id } } } }',
    {
      stock: { data: { items: [{ reviews: [] }, { reviews: [] }] } },
      right: { data: { items: [{ reviews: [{ id: 'v1' }, { id: 'v2' }] }, { reviews: [] }] } },
    },
  );
});

describe('An object within an object, to both of which fetches add at once,', () => {
  same('has what both bring', '{ loans { copy { branch { name shelves { headline } } } } }');
});

describe('What fails', () => {
  stockIsWrong(
    'fails what is computed from it, and nothing beside that',
    { query: '{ item(id: "b2") { headline reviews { stars } } }', ...failing('Book/b2.language') },
    {
      stock: { data: { item: { headline: 'b2 in no language', reviews: [] } } },
      right: {
        data: { item: { headline: null, reviews: [] } },
        errors: ['item.headline: Book.language of b2 fails'],
      },
    },
  );

  stockIsWrong(
    'in a subgraph that has a part of an object is told at that part',
    { query: '{ cooperative { motto founded } }', ...without('members') },
    {
      stock: { data: { cooperative: { motto: null, founded: null } }, errors: [{ message: 'members is down' }] },
      right: {
        data: { cooperative: { motto: null, founded: null } },
        errors: ['cooperative.founded: members is down'],
      },
    },
  );

  same('takes the object with it from which nothing may be missing, and is told where it arose', {
    query: '{ item(id: "b1") { shelvedAt { shelves { tags } } } }',
    ...failing('Book/b1.tags'),
  });
});

describe('What the plan forgets to fetch', () => {
  const stamps = 'Book.discount requires what the plan does not get for it. Ask for it on its own.';

  stockIsWrong('for what is required for another is an error, not a wrong value', '{ baskets { books { stamps } } }', {
    stock: { data: { baskets: [{ books: [{ stamps: null }, { stamps: null }] }, { books: [] }] } },
    right: {
      data: { baskets: [{ books: [{ stamps: null }, { stamps: null }] }, { books: [] }] },
      errors: [`baskets.0.books.0.stamps: ${stamps}`, `baskets.0.books.1.stamps: ${stamps}`],
    },
    elsewhere: true,
  });
});

/** Where stock has no answer that could be compared. */
const promised = (name: string, query: string, data: object): void =>
  it(name, async () => {
    const right = { data };
    expect(JSON.parse(JSON.stringify(await ours({ query })))).toEqual(right);
    expect(JSON.parse(JSON.stringify(await inOnePlace({ query })))).toEqual(right);
  });

describe('What Apollo’s planner cannot plan as it is asked', () => {
  // Stock throws: We should have an edge from Item(reviews) for __typename.
  promised('a union as a condition where an interface is an object', '{ topRated { ... on Find { __typename } } }', {
    topRated: [{ __typename: 'Game' }, { __typename: 'Book' }, { __typename: 'Film' }],
  });

  // Stock never comes back.
  promised(
    'what is required for some objects of an interface',
    '{ branches { shelves { ... on Film { headline } } } }',
    {
      branches: [{ shelves: [[{}, { headline: 'f1 in ES' }], [], null, [{}, null]] }, { shelves: [[{}]] }],
    },
  );
});
