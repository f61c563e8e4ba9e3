import { fetches } from './library';
import { same } from './promise';

describe('What a subgraph provides on a path', () => {
  same('is taken there', '{ latestReviews { author { name } } }');
  same('is taken there, and the rest elsewhere', '{ latestReviews { author { name role email limit } } }');
  same('is the same as where it comes from', '{ latestReviews { author { name } } members { name } }');
  same(
    'is provided for one type of a union',
    '{ branches { copies { holding { __typename ... on Film { minutes title } ... on Book { subtitle pages } } } } }',
  );
  same(
    'is provided beside what is not',
    '{ branches { copies { book { subtitle title } holding { ... on Book { subtitle } } } } }',
  );

  it('needs no fetch where it is provided, and one where it is not', async () => {
    const provided = await fetches({ query: '{ review(id: "v1") { author { name } } }' });
    expect(provided.ours).toEqual(provided.stock);
    expect(provided.ours).toHaveLength(1);
    const elsewhere = await fetches({ query: '{ review(id: "v1") { author { role } } }' });
    expect(elsewhere.ours).toEqual(elsewhere.stock);
    expect(elsewhere.ours).toHaveLength(2);
  });
});
