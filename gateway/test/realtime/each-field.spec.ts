import type { SubjectType } from '@trama/events';
import { until } from '@trama/testkit';
import { aNetwork } from '../members-subgraph';
import { startRealtime } from './realtime-under-test';

const realtime = startRealtime();
const { gateway, connected, follower } = realtime;

const everything: readonly (readonly [SubjectType, string, object])[] = [
  ['Task', 'task.created.v1', { createdById: 'member-ben', goalId: null }],
  ['Goal', 'goal.dropped.v1', { ownerId: 'member-ben' }],
  ['Membership', 'membership.left.v1', { memberId: 'member-ben' }],
  ['Member', 'profile.edited.v1', { memberId: 'member-ben' }],
  ['Message', 'message.edited.v1', { authorId: 'member-ben', channelId: 'c' }],
  ['Evaluation', 'evaluation.failed.v1', { asOf: '2026-03-01T12:00:00.000Z' }],
  ['Channel', 'channel.created.v1', { name: 'garden' }],
];

it.each([
  ['taskEvents', 'subject { id title }', ['Task'], { id: 'the Task', title: 'Title of the Task' }],
  ['goalEvents', 'subject { id }', ['Goal'], { id: 'the Goal' }],
  [
    'memberEvents',
    'subject { __typename ... on Membership { id } ... on Member { name } }',
    ['Membership', 'Member'],
    { __typename: 'Membership', id: 'the Membership' },
  ],
  ['messageEvents', 'subject { id }', ['Message'], { id: 'the Message' }],
  ['evaluationEvents', 'subject { id }', ['Evaluation'], { id: 'the Evaluation' }],
])('%s tells of its own subjects', async (field, selection, subjects, first) => {
  const orchard = aNetwork(gateway.members, { ana: 'MEMBER' });
  const ana = await follower(
    orchard.ana,
    `subscription ($networkId: ID!) { ${field}(networkId: $networkId) { kind ${selection} actor { name } } }`,
    { networkId: orchard.id },
  );
  for (const [type, kind, data] of everything)
    await realtime.tasks.tell(orchard.id, { kind, data, subject: { type, id: `the ${type}` }, actorId: 'member-ben' });
  await until(() => ana.results.length === subjects.length);
  const kinds = everything.filter(([type]) => subjects.includes(type)).map(([, kind]) => kind);
  expect(ana.heard()).toMatchObject(kinds.map((kind) => ({ kind, actor: { name: 'ben' } })));
  expect(ana.heard()[0]).toMatchObject({ subject: first });
});

it('tells of the kinds that were asked for, live and of the past', async () => {
  const orchard = aNetwork(gateway.members, { ana: 'MEMBER' });
  const { tasks } = realtime;
  const query = `subscription ($networkId: ID!, $kinds: [String!], $after: Cursor) {
    taskEvents(networkId: $networkId, kinds: $kinds, after: $after) { cursor kind }
  }`;
  const kinds = ['task.completed.v1'];
  const ana = await follower(orchard.ana, query, { networkId: orchard.id, kinds });
  const data = { assigneeId: 'member-ben', createdById: 'member-ana', goalId: null };
  const twice = async (): Promise<void> => {
    await tasks.tell(orchard.id);
    await tasks.tell(orchard.id, { kind: 'task.completed.v1', data });
  };
  await twice();
  await until(() => ana.cursor);
  await ana.leaves();
  await twice();
  const again = await follower(orchard.ana, query, { networkId: orchard.id, kinds, after: ana.cursor });
  await twice();
  await until(() => again.results.length === 2);
  expect(again.heard()).toMatchObject([{ kind: 'task.completed.v1' }, { kind: 'task.completed.v1' }]);

  const wrong = await connected(orchard.ana);
  wrong.follows(query, { networkId: orchard.id, kinds: ['goal.dropped.v1'] });
  await until(() => wrong.refusals.length > 0);
  expect(wrong.refusals).toEqual(['INVALID_INPUT']);
});

it('goes on in one field where another stood', async () => {
  const orchard = aNetwork(gateway.members, { ana: 'MEMBER' });
  const { tasks } = realtime;
  const ana = await follower(
    orchard.ana,
    `subscription { networkEvents(networkId: "${orchard.id}") { cursor subject { ... on Task { id } } } }`,
  );
  await tasks.tell(orchard.id);
  await until(() => ana.cursor);
  await tasks.tell(orchard.id);
  const other = await follower(
    orchard.ana,
    `subscription { mine: taskEvents(networkId: "${orchard.id}", after: "${ana.heard()[0]?.cursor ?? ''}") { subject { id } } }`,
  );
  await until(() => other.results.length === 1);
  expect(other.subjects()).toEqual(['task-2']);
});
