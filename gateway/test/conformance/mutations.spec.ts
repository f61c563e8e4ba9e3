import { fetches } from './library';
import { same } from './promise';

describe('Mutations', () => {
  same('are one', 'mutation { unreview(item: "b1") }');
  same(
    'run in the client’s order, whichever subgraphs they are of',
    'mutation { a: unreview(item: "1") b: borrow(input: { item: "b2" }) { changes } c: unreview(item: "3") d: borrow(input: { item: "b1" }) { changes } e: unreview(item: "5") }',
  );
  same(
    'run one after another in one subgraph',
    'mutation { a: unreview(item: "1") b: unreview(item: "2") c: unreview(item: "3") }',
  );
  same(
    'run in order from fragments',
    'mutation { ...m c: unreview(item: "3") } fragment m on Mutation { a: borrow(input: { item: "b1" }) { changes } b: unreview(item: "2") }',
  );
  same(
    'lead on to what others know',
    'mutation { borrow(input: { item: "b2" }) { loan { copy { condition book { title rating } } borrower { ... on Organisation { name } } } } }',
  );
  same(
    'lead on after each',
    'mutation { retitle(id: "b1", title: "One") { title inStock } review(item: "b1", stars: 1) { text item { title ... on Book { inStock } } } giveBack(loan: "l1") { state copy { condition } } }',
  );
  same(
    'give what they changed, where others answer for it',
    'mutation { giveBack(loan: "l2") { id state due borrower { ... on Organisation { name members { name } } } } }',
  );
  same(
    'give null for what is not there',
    'mutation { retitle(id: "none") { title inStock } review(item: "none", stars: 1) { id } }',
  );
  same('take inputs with defaults', {
    query: 'mutation ($i: BorrowInput!) { borrow(input: $i) { changes } }',
    variables: { i: { item: 'b1', notes: ['a', 'b'] } },
  });
  same('say what they are', 'mutation { __typename unreview(item: "b1") }');
  same('are left out', {
    query:
      'mutation ($no: Boolean!) { unreview(item: "1") @include(if: $no) b: borrow(input: { item: "b1" }) { changes } c: unreview(item: "3") @skip(if: $no) }',
    variables: { no: false },
  });
  same(
    'of roots with names of their own',
    'mutation { retitle(id: "b2", title: "Anew") { __typename title } borrow(input: { item: "b1" }) { __typename } }',
  );

  it('are asked of their subgraphs in that order, and what they lead on to comes between', async () => {
    const { ours, stock } = await fetches({
      query: 'mutation { retitle(id: "b1", title: "x") { inStock } borrow(input: { item: "b1" }) { changes } }',
    });
    expect(ours).toEqual(stock);
    expect(ours.map((asked) => asked.split(':')[0])).toEqual(['catalogue', 'stock', 'lending']);
  });
});

describe('Mutations that fail', () => {
  const fails = (_: string, __: string, field: string) => field === 'borrow';
  same('stop nothing', {
    query: 'mutation { a: unreview(item: "1") b: borrow(input: { item: "b1" }) { changes } c: unreview(item: "3") }',
    fails,
  });
  same('say so in each place', {
    query:
      'mutation { a: borrow(input: { item: "b1" }) { changes } c: unreview(item: "3") b: borrow(input: { item: "b1" }) { changes } }',
    fails,
  });
  same('take all with them where null may not be', {
    query: 'mutation { a: unreview(item: "1") b: giveBack(loan: "l1") { id } }',
    fails: (_, __, field) => field === 'giveBack',
  });
  same('fail within', {
    query:
      'mutation { a: review(item: "b1", stars: 2) { stars text } b: borrow(input: { item: "b2" }) { loan { due id } } }',
    fails: (_, __, field) => field === 'text' || field === 'due',
  });
});
