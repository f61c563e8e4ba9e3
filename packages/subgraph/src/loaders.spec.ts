import { pageById, byId } from './loaders';

it('fetches all that is asked for in a tick at once; what is not there is null', async () => {
  const fetches: (readonly string[])[] = [];
  const loader = byId(async (ids) => {
    fetches.push(ids);
    return ids.filter((id) => id !== 'gone').map((id) => ({ id }));
  });
  expect(await Promise.all(['a', 'gone', 'b', 'a'].map((id) => loader.load(id)))).toEqual([
    { id: 'a' },
    null,
    { id: 'b' },
    { id: 'a' },
  ]);
  expect(fetches).toEqual([['a', 'gone', 'b']]);
});

it('fetches the same page of many lists at once, and other pages apart', async () => {
  const fetches: [readonly string[], number][] = [];
  const loader = pageById(async (ids, { first }) => {
    fetches.push([ids, first]);
    return new Map(ids.map((id) => [id, { edges: [{ node: `${id}1`, cursor: 'c' }], hasNextPage: false }]));
  });
  const pages = await Promise.all([
    loader.load({ id: 'a', first: 5 }),
    loader.load({ id: 'b', first: 5 }),
    loader.load({ id: 'a', first: 1 }),
  ]);
  expect(pages.map(({ edges }) => edges[0]?.node)).toEqual(['a1', 'b1', 'a1']);
  expect(fetches).toEqual([
    [['a', 'b'], 5],
    [['a'], 1],
  ]);
});

it('shows an empty page where a list has nothing', async () => {
  const loader = pageById(async () => new Map());
  expect(await loader.load({ id: 'a' })).toEqual({ edges: [], hasNextPage: false });
});

it('refuses a page that is too large', async () => {
  const loader = pageById(async () => new Map());
  await expect(loader.load({ id: 'a', first: 101 })).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    details: { field: 'first' },
  });
});
