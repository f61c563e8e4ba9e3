import { refusal, startService } from '@trama/testkit';
import { readConfig } from '../src/config';
import { goalsService } from '../src/service';
import { valley } from './people';

const goals = startService((env) => goalsService(readConfig(env)));

it('makes a goal the network’s own once its objections are answered', async () => {
  const { ana, ben, gil } = valley(goals);
  const proposed = await ana.proposes();
  expect(proposed).toMatchObject({ state: 'PROPOSED', version: 1, progress: null });

  const objected = await gil.objectsTo(proposed, 'Who brings water?');
  const [objection] = objected.objections;
  expect(objection).toMatchObject({ reason: 'Who brings water?', answer: null, member: { id: gil.id } });
  await expect(ben.adopts(proposed)).rejects.toThrow(refusal('CONFLICT', { objectionId: objection?.id }));

  await ana.answers(proposed, objection?.id ?? '');
  expect(await ben.adopts(proposed)).toMatchObject({ state: 'ADOPTED' });
  expect(await goals.eventsAbout(proposed)).toEqual([
    'goal.proposed.v1',
    'goal.objected.v1',
    'goal.objection-answered.v1',
    'goal.adopted.v1',
  ]);
});

it('is adopted once', async () => {
  const { ana, ben, gil } = valley(goals);
  const goal = await ana.proposes();
  await ben.adopts(goal);
  await expect(gil.adopts(goal)).rejects.toThrow(refusal('CONFLICT', { state: 'ADOPTED' }));
});

it('is adopted once by people who do so at the same moment', async () => {
  const { ana, ben, gil } = valley(goals);
  const goal = await ana.proposes();
  const outcomes = await Promise.allSettled([ana, ben, gil].map((one) => one.adopts(goal)));
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  for (const outcome of outcomes)
    if (outcome.status === 'rejected') expect(outcome.reason).toEqual(refusal('CONFLICT', { state: 'ADOPTED' }));
  expect(await goals.eventsAbout(goal)).toEqual(['goal.proposed.v1', 'goal.adopted.v1']);
});

it('keeps the words that it had, and does not overwrite what another wrote meanwhile', async () => {
  const { ana } = valley(goals);
  const first = await ana.proposes({ title: 'Trees' });
  const second = await ana.revises(first, 'A hundred trees');
  expect(second).toMatchObject({ title: 'A hundred trees', version: 2, revisions: [{ revision: 1, title: 'Trees' }] });
  await expect(ana.revises(first, 'A thousand trees')).rejects.toThrow(refusal('STALE_VERSION'));
});

it('is not revised by who read it before an objection came', async () => {
  const { ana, gil } = valley(goals);
  const goal = await ana.proposes();
  await gil.objectsTo(goal);
  await expect(ana.revises(goal, 'Fewer trees')).rejects.toThrow(refusal('STALE_VERSION'));
});

it('answers each objection once, and only those that it has', async () => {
  const { ana, gil } = valley(goals);
  const goal = await ana.proposes();
  const { objections } = await gil.objectsTo(goal);
  const id = objections[0]?.id ?? '';
  await expect(ana.answers(goal, 'another')).rejects.toThrow(refusal('NOT_FOUND', { field: 'objectionId' }));
  await ana.answers(goal, id);
  await expect(ana.answers(goal, id)).rejects.toThrow(refusal('CONFLICT', { state: 'ANSWERED' }));
});

it('ends with what was learnt', async () => {
  const { ana, ben } = valley(goals);
  const [orchard, press] = [await ana.proposes(), await ana.proposes()];
  await ben.adopts(orchard);
  expect(await ana.achieves(orchard, { lessons: 'Dig early.' })).toMatchObject({
    state: 'ACHIEVED',
    lessons: 'Dig early.',
  });
  expect(await ana.drops(press, 'Promises first.')).toMatchObject({ state: 'DROPPED', lessons: 'Promises first.' });
  await expect(ana.achieves(press)).rejects.toThrow(refusal('CONFLICT', { state: 'DROPPED' }));
  expect(await goals.eventsAbout(orchard)).toContain('goal.achieved.v1');
  expect(await goals.eventsAbout(press)).toContain('goal.dropped.v1');
});
