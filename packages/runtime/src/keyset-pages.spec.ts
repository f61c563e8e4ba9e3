import { randomUUID } from 'node:crypto';
import { pageRequest } from '@trama/paging';
import { testServers } from '@trama/testkit';
import { Schema, type Model } from 'mongoose';
import { pagesByParent } from './keyset-pages';
import { MongoDb } from './mongo-db';

interface Row {
  readonly _id: string;
  readonly networkId: string;
  readonly at: Date;
}

let mongo: MongoDb;
let rows: Model<Row>;

beforeAll(async () => {
  const url = new URL(testServers().mongoUrl);
  url.pathname = `/t-${randomUUID()}`;
  mongo = new MongoDb({ MONGODB_URI: url.href });
  rows = mongo.connection.model<Row>(
    'Row',
    new Schema<Row>({ _id: String, networkId: String, at: Date }, { versionKey: false }),
    'rows',
  );
  await mongo.start();
  const noon = new Date('2026-03-01T12:00:00Z');
  const later = new Date('2026-03-01T13:00:00Z');
  await rows.create([
    { _id: 'a', networkId: 'orchard', at: noon },
    { _id: 'b', networkId: 'orchard', at: noon },
    { _id: 'c', networkId: 'orchard', at: later },
    { _id: 'd', networkId: 'mill', at: noon },
  ]);
});

afterAll(async () => {
  await mongo.connection.dropDatabase();
  await mongo.stop();
});

const list = async (
  ids: string[],
  args: { first: number; after?: string },
  direction: 'ASCENDING' | 'DESCENDING' = 'ASCENDING',
) =>
  pagesByParent(
    rows,
    { parent: 'networkId', ids, order: { key: 'at', direction }, page: pageRequest(args) },
    (row) => row,
  );

it.each(['ASCENDING', 'DESCENDING'] as const)(
  'walks a whole list %s, entries of one moment included, none twice',
  async (direction) => {
    const seen: string[] = [];
    for (let after: string | undefined, more = true; more;) {
      const page = (await list(['orchard'], { first: 1, after }, direction)).get('orchard')!;
      seen.push(...page.edges.map(({ node }) => node._id));
      after = page.edges.at(-1)?.cursor;
      more = page.hasNextPage;
    }
    expect(seen).toEqual(direction === 'ASCENDING' ? ['a', 'b', 'c'] : ['c', 'b', 'a']);
  },
);

it('gives each of many parents its own page', async () => {
  const pages = await list(['orchard', 'mill', 'nowhere'], { first: 2 });
  const shown = [...pages].map(([id, { edges, hasNextPage }]) => [id, edges.map(({ node }) => node._id), hasNextPage]);
  expect(shown.sort()).toEqual([
    ['mill', ['d'], false],
    ['orchard', ['a', 'b'], true],
  ]);
});
