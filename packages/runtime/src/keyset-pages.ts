import { mapPage, positionIn, writeCursor, type Page, type PageRequest } from '@trama/paging';
import type { Model, PipelineStage } from 'mongoose';

/** The order of a list: by a field that is indexed, then by id. */
export interface Order<Row> {
  readonly key: keyof Row & string;
  readonly direction: 'ASCENDING' | 'DESCENDING';
}

export interface ListOf<Row> {
  /** The field that holds the id of what the list hangs from, and those ids. */
  readonly parent: keyof Row & string;
  readonly ids: readonly string[];
  /** What else must hold of a row. */
  readonly where?: Readonly<Record<string, unknown>>;
  readonly order: Order<Row>;
  readonly page: PageRequest;
}

/**
 * One page for each of many parents, of what `map` makes of its rows, in one query for all of them, which reads of each
 * list no more than it shows. A parent without rows is not in the map.
 */
export async function pagesByParent<Row extends { _id: string }, Item>(
  rows: Model<Row>,
  { parent, ids, where, order, page }: ListOf<Row>,
  map: (row: Row) => Item,
): Promise<ReadonlyMap<string, Page<Item>>> {
  const [first, ...others] = ids.map((id): PipelineStage.UnionWithPipelineStage[] => [
    { $match: { $and: [{ [parent]: id }, where ?? {}, beyond(rows, order, page)] } },
    { $sort: { [order.key]: sign(order), _id: sign(order) } },
    { $limit: page.first + 1 }, // one more tells whether there is a next page
  ]);
  if (!first) return new Map();
  const found = await rows.aggregate<Row>([
    ...(first as PipelineStage[]),
    ...others.map((pipeline) => ({ $unionWith: { coll: rows.collection.name, pipeline } })),
  ]);
  const byParent = Map.groupBy(found, (row) => row[parent] as string);
  return new Map([...byParent].map(([id, list]) => [id, mapPage(toPage(list, listOf(rows, order), order, page), map)]));
}

function toPage<Row extends { _id: string }>(
  found: readonly Row[],
  list: string,
  { key }: Order<Row>,
  { first }: PageRequest,
): Page<Row> {
  const edges = found
    .slice(0, first)
    .map((node) => ({ node, cursor: writeCursor({ list, key: toKey(node[key]), id: node._id }) }));
  return { edges, hasNextPage: found.length > first };
}

const listOf = <Row>({ collection }: Model<Row>, { key }: Order<Row>): string => `${collection.name}.${key}`;
const sign = ({ direction }: Order<never>): 1 | -1 => (direction === 'ASCENDING' ? 1 : -1);
const toKey = (value: unknown): string | number =>
  value instanceof Date ? value.getTime() : (value as string | number);

function beyond<Row>(rows: Model<Row>, order: Order<Row>, page: PageRequest): object {
  const after = positionIn(listOf(rows, order), page);
  if (!after) return {};
  const key = rows.schema.path(order.key).instance === 'Date' ? new Date(after.key) : after.key;
  const further = order.direction === 'ASCENDING' ? '$gt' : '$lt';
  return { $or: [{ [order.key]: { [further]: key } }, { [order.key]: key, _id: { [further]: after.id } }] };
}
