import { refusal, startService } from '@trama/testkit';
import { readConfig } from '../src/config';
import { tasksService } from '../src/service';
import type { ShownCommitment, ShownTask } from './operations';
import { valley, type Person } from './people';

const tasks = startService((env) => tasksService(readConfig(env)));

type Act = (one: Person, work: { task: ShownTask; promise: ShownCommitment }) => Promise<unknown>;
const acts: Readonly<Record<string, Act>> = {
  'edit a task': (one, { task }) => one.edits(task, 'Otherwise'),
  'complete it': (one, { task }) => one.completes(task),
  'offer it': (one, { task }) => one.offers(task, one),
  'accept a promise': (one, { promise }) => one.accepts(promise),
  'decline it': (one, { promise }) => one.declines(promise),
  'withdraw it': (one, { promise }) => one.withdraws(promise),
  'settle it': (one, { promise }) => one.settles(promise, true),
};

it.each(Object.entries(acts))('does not let who looks on %s; from outside there is no such thing', async (_, act) => {
  const { ana, ben, olga, zoe } = valley(tasks);
  const task = await ana.creates();
  const work = { task, promise: await ana.offers(task, ben) };
  await expect(act(olga, work)).rejects.toThrow(refusal('FORBIDDEN'));
  await expect(act(zoe, work)).rejects.toThrow(refusal('NOT_FOUND'));
});

it('lets a promise be settled by the one it was made to, not by who made it', async () => {
  const { ana, ben } = valley(tasks);
  const promise = await ben.accepts(await ana.asks(ben));
  await expect(ben.settles(promise, true)).rejects.toThrow(refusal('FORBIDDEN', { action: 'commitment.settle' }));
});

it('lets a promise be withdrawn by who made it, not by the one it was made to', async () => {
  const { ana, ben } = valley(tasks);
  const promise = await ben.accepts(await ana.asks(ben));
  await expect(ana.withdraws(promise)).rejects.toThrow(refusal('FORBIDDEN', { action: 'commitment.withdraw' }));
});

it('lets a task be edited by who wrote it down, and by a steward', async () => {
  const { ana, ben, gil } = valley(tasks);
  const task = await ben.creates();
  await expect(gil.edits(task, 'Mine')).rejects.toThrow(refusal('FORBIDDEN', { action: 'task.edit' }));
  const edited = await ana.edits(task, 'Roof the barn');
  expect(edited).toMatchObject({ title: 'Roof the barn', version: 2 });
  await expect(ben.edits(task, 'Roof the house')).rejects.toThrow(refusal('STALE_VERSION'));
  expect(await tasks.eventsAbout(task)).toEqual(['task.created.v1', 'task.edited.v1']);
});

it('lets members create, ask and thank', async () => {
  const { olga, ana } = valley(tasks);
  await expect(olga.creates()).rejects.toThrow(refusal('FORBIDDEN', { action: 'task.create' }));
  await expect(olga.asks(ana)).rejects.toThrow(refusal('FORBIDDEN', { action: 'commitment.ask' }));
  await expect(olga.recognises(ana, { type: 'Message', id: 'm1' })).rejects.toThrow(
    refusal('FORBIDDEN', { action: 'recognition.give' }),
  );
});

it('says of what there is not what it says of what one may not see', async () => {
  const { ana } = valley(tasks);
  await expect(ana.completes({ id: 'none' })).rejects.toThrow(refusal('NOT_FOUND'));
  await expect(ana.accepts({ id: 'none' })).rejects.toThrow(refusal('NOT_FOUND'));
});

it('lets only a steward say when something of the past was', async () => {
  const { ana, ben } = valley(tasks);
  await expect(ben.creates({ at: '2025-03-01T12:00:00Z' })).rejects.toThrow(
    refusal('FORBIDDEN', { action: 'network.import' }),
  );
  const roof = await ana.creates({ at: '2025-03-01T12:00:00Z', dueAt: '2025-04-01T00:00:00Z' });
  await expect(ana.offers(roof, ana, { at: '2025-02-01T00:00:00Z' })).rejects.toThrow(
    refusal('INVALID_INPUT', { field: 'at' }),
  );
  const at = '2025-03-02T12:00:00.000Z';
  expect(await ana.offers(roof, ana, { at })).toMatchObject({ offeredAt: at, dueAt: '2025-04-01T00:00:00.000Z' });
  expect(await ana.completes(roof, { at: '2025-03-20T12:00:00Z' })).toMatchObject({ state: 'DONE' });
});
