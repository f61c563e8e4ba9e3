import { MongoDb } from '@trama/runtime';
import { refusal, startService } from '@trama/testkit';
import { readConfig } from '../src/config';
import { goalsService } from '../src/service';
import { valley } from './people';

const goals = startService((env) => goalsService(readConfig(env)));
const trees = { name: 'Trees', unit: 'trees', start: 0, target: 200 };

async function adoptedGoal() {
  const people = valley(goals);
  const { ana, ben } = people;
  const goal = await ben.adopts(await ana.proposes({ indicators: [trees, { ...trees, name: 'Bees' }] }));
  const [treesId = '', beesId = ''] = goal.indicators.map(({ id }) => id);
  return { ...people, goal, treesId, beesId };
}

it('shows how far a goal has come', async () => {
  const { ben, gil, goal, treesId, beesId } = await adoptedGoal();
  expect((await gil.checksIn(goal, treesId, 60)).progress).toBeCloseTo(0.15);
  expect((await ben.checksIn(goal, beesId, 300)).progress).toBeCloseTo(0.65);
  expect(await goals.eventsAbout(goal)).toEqual([
    'goal.proposed.v1',
    'goal.adopted.v1',
    'goal.checked-in.v1',
    'goal.checked-in.v1',
  ]);
});

it('tells with each how far the goal has come with it', async () => {
  const { ben, gil, goal, treesId, beesId } = await adoptedGoal();
  await gil.checksIn(goal, treesId, 60);
  await ben.checksIn(goal, beesId, 300);
  const outbox = goals.service.part(MongoDb).connection.collection('outbox');
  const told = await outbox.find({ 'subject.id': goal.id, kind: 'goal.checked-in.v1' }).sort({ _id: 1 }).toArray();
  expect(told.map(({ data }) => (data as { progress: number }).progress)).toEqual([
    expect.closeTo(0.15, 9),
    expect.closeTo(0.65, 9),
  ]);
});

it('counts every check-in of people who report at the same moment', async () => {
  const { ana, ben, gil, goal, treesId, beesId } = await adoptedGoal();
  await Promise.all([
    ana.checksIn(goal, treesId, 100),
    ben.checksIn(goal, beesId, 100),
    gil.checksIn(goal, beesId, 100),
  ]);
  const result = await ana.api.ask<{ progress: number; checkIns: { edges: unknown[] } }>(
    'query ($id: ID!) { result: goal(id: $id) { progress checkIns { edges { node { id } } } } }',
    { id: goal.id },
  );
  expect(result.progress).toBe(0.5);
  expect(result.checkIns.edges).toHaveLength(3);
});

it('keeps each, the newest first, with who reported it', async () => {
  const { ana, gil, goal, treesId } = await adoptedGoal();
  await gil.checksIn(goal, treesId, 60, { note: 'Rows one to three.' });
  await gil.checksIn(goal, treesId, 90);
  const { checkIns } = await ana.api.ask<{ checkIns: { edges: { node: unknown }[] } }>(
    `query ($id: ID!) { result: goal(id: $id) {
      checkIns { edges { node { value note member { id } indicator { name } } } } } }`,
    { id: goal.id },
  );
  expect(checkIns.edges.map(({ node }) => node)).toEqual([
    { value: 90, note: null, member: { id: gil.id }, indicator: { name: 'Trees' } },
    { value: 60, note: 'Rows one to three.', member: { id: gil.id }, indicator: { name: 'Trees' } },
  ]);
});

it('is for adopted goals, their indicators, and numbers to reckon with', async () => {
  const { ana, goal, treesId } = await adoptedGoal();
  const proposed = await ana.proposes({ indicators: [trees] });
  await expect(ana.checksIn(proposed, proposed.indicators[0]?.id ?? '', 1)).rejects.toThrow(
    refusal('CONFLICT', { state: 'PROPOSED' }),
  );
  await expect(ana.checksIn(goal, 'another', 1)).rejects.toThrow(refusal('NOT_FOUND', { field: 'indicatorId' }));
  await expect(ana.checksIn(goal, treesId, 1e300)).rejects.toThrow(refusal('INVALID_INPUT', { field: 'value' }));
});
