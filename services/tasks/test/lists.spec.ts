import { randomUUID } from 'node:crypto';
import { startService } from '@trama/testkit';
import { readConfig } from '../src/config';
import { tasksService } from '../src/service';
import { person, valley } from './people';

const tasks = startService((env) => tasksService(readConfig(env)));

interface List<Node> {
  readonly edges: readonly { readonly node: Node }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}
const nodes = <Node>(list: List<Node> | undefined) => list?.edges.map(({ node }) => node);
const entities = (fields: string, ...variables: string[]) =>
  `query (${['$of: [_Any!]!', ...variables].join(', ')}) { result: _entities(representations: $of) { ${fields} } }`;
const shown = (node: string) => `{ edges { node { ${node} } } pageInfo { hasNextPage endCursor } }`;
const reference = (__typename: string, ...ids: string[]) => ids.map((id) => ({ __typename, id }));

const tasksOfNetworks = entities(
  `... on Network { tasks(first: $first, after: $after, state: $state) ${shown('title')} }`,
  '$first: Int! = 20',
  '$after: String',
  '$state: TaskState',
);
const tasksForGoals = entities(`... on Goal { tasks ${shown('title')} }`);
const promisesOfNetworks = entities(`... on Network { commitments ${shown('what')} }`);
const promisesOfMembers = entities(`... on Member { commitments ${shown('what')} }`);
const promisesForTasks = entities(`... on Task { title commitments ${shown('what task { title }')} }`);
const ids = entities('... on Task { id } ... on Commitment { id }');

type TasksOf = { readonly tasks: List<{ readonly title: string }> };
type PromisesOf = { readonly commitments: List<{ readonly what: string }> };

it('shows what there is to do, page by page, the newest first', async () => {
  const { networkId, ana } = valley(tasks);
  for (const title of ['One', 'Two', 'Three']) await ana.creates({ title });
  const of = reference('Network', networkId);
  const [first] = await ana.api.ask<TasksOf[]>(tasksOfNetworks, { of, first: 2 });
  expect(nodes(first?.tasks)).toEqual([{ title: 'Three' }, { title: 'Two' }]);
  const after = first?.tasks.pageInfo.endCursor;
  const [second] = await ana.api.ask<TasksOf[]>(tasksOfNetworks, { of, first: 2, after });
  expect(nodes(second?.tasks)).toEqual([{ title: 'One' }]);
  expect(second?.tasks.pageInfo.hasNextPage).toBe(false);
});

it('shows what is in one state', async () => {
  const { networkId, ana } = valley(tasks);
  await ana.creates({ title: 'Open' });
  await ana.offers(await ana.creates({ title: 'Taken' }), ana);
  const of = reference('Network', networkId);
  const [taken] = await ana.api.ask<TasksOf[]>(tasksOfNetworks, { of, state: 'TAKEN' });
  expect(nodes(taken?.tasks)).toEqual([{ title: 'Taken' }]);
});

it('shows what is done for a goal, to who may see it', async () => {
  const { ana, ben, zoe } = valley(tasks);
  const goalId = randomUUID();
  await ana.creates({ title: 'Dig', goalId });
  await ana.creates({ title: 'Rest' });
  const of = reference('Goal', goalId);
  expect(nodes((await ben.api.ask<TasksOf[]>(tasksForGoals, { of }))[0]?.tasks)).toEqual([{ title: 'Dig' }]);
  expect(nodes((await zoe.api.ask<TasksOf[]>(tasksForGoals, { of }))[0]?.tasks)).toEqual([]);
});

it('shows what people promised in the networks that one shares with them', async () => {
  const { networkId, ana, ben, zoe } = valley(tasks);
  await ana.asks(ben, 'Here');
  const elsewhere = randomUUID();
  await person(tasks, ana.id, { [elsewhere]: 'MEMBER' }).asks(ben, 'There');
  const of = reference('Member', ben.id);
  const seenBy = async (one: { api: typeof ana.api }) =>
    nodes((await one.api.ask<PromisesOf[]>(promisesOfMembers, { of }))[0]?.commitments);
  expect(await seenBy(ana)).toEqual([{ what: 'Here' }]);
  const both = person(tasks, ana.id, { [networkId]: 'MEMBER', [elsewhere]: 'MEMBER' });
  expect(await seenBy(both)).toEqual([{ what: 'There' }, { what: 'Here' }]);
  expect(await seenBy(zoe)).toEqual([]);
});

it('shows nothing of a network to who is not in it', async () => {
  const { networkId, ana, ben, zoe } = valley(tasks);
  const task = await ana.creates();
  const { id } = await ana.offers(task, ben);
  const of = reference('Network', networkId);
  expect(nodes((await zoe.api.ask<TasksOf[]>(tasksOfNetworks, { of }))[0]?.tasks)).toEqual([]);
  expect(nodes((await zoe.api.ask<PromisesOf[]>(promisesOfNetworks, { of }))[0]?.commitments)).toEqual([]);
  expect(await zoe.sees(task)).toBeNull();
  const things = [...reference('Task', task.id), ...reference('Commitment', id)];
  expect(await zoe.api.ask(ids, { of: things })).toEqual([null, null]);
  expect(await ana.api.ask(ids, { of: things })).toEqual([{ id: task.id }, { id }]);
});

it('asks MongoDB once for all that a request asks of one kind', async () => {
  const [one, other] = [randomUUID(), randomUUID()];
  const ana = person(tasks, randomUUID(), { [one]: 'MEMBER', [other]: 'MEMBER' });
  const ben = person(tasks, randomUUID(), { [other]: 'MEMBER' });
  const made = [await ana.creates(), await ana.creates(), await ben.creates()];
  for (const task of made) await ana.offers(task, ben);
  const ask = (document: string, of: object[]) => tasks.queriesDuring(() => ana.api.ask(document, { of }));
  const taskIds = made.map(({ id }) => id);
  expect(await ask(promisesForTasks, reference('Task', ...taskIds))).toMatchObject({ tasks: 1, commitments: 1 });
  expect(await ask(tasksOfNetworks, reference('Network', one, other))).toMatchObject({ tasks: 1 });
  expect(await ask(promisesOfNetworks, reference('Network', one, other))).toMatchObject({ commitments: 1 });
  expect(await ask(promisesOfMembers, reference('Member', ana.id, ben.id))).toMatchObject({ commitments: 1 });
});
