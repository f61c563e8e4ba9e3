import { refusal, startService } from '@trama/testkit';
import { readConfig } from '../src/config';
import { tasksService } from '../src/service';
import { valley } from './people';

const tasks = startService((env) => tasksService(readConfig(env)));

it('assigns a task to nobody who did not accept it', async () => {
  const { ana, ben } = valley(tasks);
  const roof = await ana.creates();
  const offer = await ana.offers(roof, ben);
  expect(offer).toMatchObject({ state: 'OFFERED', what: 'Roof the shed', task: { id: roof.id } });
  expect(await ana.sees(roof)).toMatchObject({ state: 'OPEN', assignee: null });

  expect(await ben.accepts(offer)).toMatchObject({ state: 'ACCEPTED' });
  expect(await ana.sees(roof)).toMatchObject({ state: 'TAKEN', assignee: { id: ben.id } });

  expect(await ben.completes(roof)).toMatchObject({ state: 'DONE' });
  expect(await ana.settles(offer, true)).toMatchObject({ state: 'KEPT' });
  expect(await tasks.eventsAbout(roof)).toEqual(['task.created.v1', 'task.completed.v1']);
  expect(await tasks.eventsAbout(offer)).toEqual([
    'commitment.offered.v1',
    'commitment.accepted.v1',
    'commitment.kept.v1',
  ]);
});

it('binds only the one who accepts it', async () => {
  const { ana, ben, gil, zoe } = valley(tasks);
  const offer = await ana.offers(await ana.creates(), ben);
  for (const other of [ana, gil])
    await expect(other.accepts(offer)).rejects.toThrow(refusal('FORBIDDEN', { action: 'commitment.accept' }));
  await expect(zoe.accepts(offer)).rejects.toThrow(refusal('NOT_FOUND'));
});

it('is taken at once, and kept when it is done, by who offers it to themselves', async () => {
  const { ben } = valley(tasks);
  const roof = await ben.creates();
  const promise = await ben.offers(roof, ben);
  expect(promise).toMatchObject({ state: 'ACCEPTED' });
  expect(await ben.sees(roof)).toMatchObject({ state: 'TAKEN', assignee: { id: ben.id } });
  await ben.completes(roof);
  expect(await tasks.eventsAbout(promise)).toEqual([
    'commitment.offered.v1',
    'commitment.accepted.v1',
    'commitment.kept.v1',
  ]);
});

it('leaves the task open where it is declined, for another to take', async () => {
  const { ana, ben, gil } = valley(tasks);
  const roof = await ana.creates();
  const offer = await ana.offers(roof, ben);
  expect(await ben.declines(offer, 'Heights.')).toMatchObject({ state: 'DECLINED', reason: 'Heights.' });
  await gil.accepts(await ana.offers(roof, gil));
  expect(await ana.sees(roof)).toMatchObject({ state: 'TAKEN', assignee: { id: gil.id } });
});

it('opens the task again where it is withdrawn or broken', async () => {
  const { ana, ben } = valley(tasks);
  const roof = await ana.creates();
  const first = await ben.accepts(await ana.offers(roof, ben));
  expect(await ben.withdraws(first)).toMatchObject({ state: 'WITHDRAWN', reason: 'I broke my arm.' });
  expect(await ana.sees(roof)).toMatchObject({ state: 'OPEN', assignee: null });
  const second = await ben.accepts(await ana.offers(roof, ben));
  expect(await ana.settles(second, false)).toMatchObject({ state: 'BROKEN' });
  expect(await ana.sees(roof)).toMatchObject({ state: 'OPEN', assignee: null });
  await expect(ben.completes(roof)).rejects.toThrow(refusal('FORBIDDEN'));
});

it('is done with the word of the one it was promised to', async () => {
  const { ana, ben } = valley(tasks);
  const roof = await ana.creates();
  await ana.settles(await ben.accepts(await ana.offers(roof, ben)), true);
  expect(await ana.sees(roof)).toMatchObject({ state: 'DONE', assignee: { id: ben.id } });
  expect(await tasks.eventsAbout(roof)).toContain('task.completed.v1');
});

it('stays done where the promise about it was broken none the less', async () => {
  const { ana, ben } = valley(tasks);
  const roof = await ana.creates();
  const promise = await ben.accepts(await ana.offers(roof, ben));
  await ben.completes(roof);
  await expect(ben.withdraws(promise)).rejects.toThrow(refusal('CONFLICT', { state: 'DONE' }));
  await ana.settles(promise, false);
  expect(await ana.sees(roof)).toMatchObject({ state: 'DONE', assignee: { id: ben.id } });
});

it('is asked of one person at a time', async () => {
  const { ana, ben, gil } = valley(tasks);
  const roof = await ana.creates();
  const offer = await ana.offers(roof, ben);
  await expect(ana.offers(roof, gil)).rejects.toThrow(
    refusal('CONFLICT', { state: 'OFFERED', commitmentId: offer.id }),
  );
  await ben.accepts(offer);
  await expect(ana.offers(roof, gil)).rejects.toThrow(refusal('CONFLICT', { state: 'TAKEN' }));
});

it('is asked of one person, whoever asks in the same moment', async () => {
  const { ana, ben, gil } = valley(tasks);
  const roof = await ana.creates();
  const outcomes = await Promise.allSettled([ana.offers(roof, ben), gil.offers(roof, gil), ben.offers(roof, gil)]);
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  for (const outcome of outcomes)
    if (outcome.status === 'rejected') expect(outcome.reason).toEqual(refusal('CONFLICT'));
});

it('is answered once', async () => {
  const { ana, ben } = valley(tasks);
  const offer = await ana.offers(await ana.creates(), ben);
  await ben.accepts(offer);
  await expect(ben.accepts(offer)).rejects.toThrow(refusal('CONFLICT', { state: 'ACCEPTED' }));
  await expect(ben.declines(offer)).rejects.toThrow(refusal('CONFLICT', { state: 'ACCEPTED' }));
});

it('may be about what no task tells of, and keeps the message that it came from', async () => {
  const { ana, ben } = valley(tasks);
  const asked = await ana.asks(ben, 'Bring the ladder', { messageId: 'm1' });
  expect(asked).toMatchObject({ state: 'OFFERED', what: 'Bring the ladder', task: null });
  await ben.accepts(asked);
  expect(await ana.settles(asked, true)).toMatchObject({ state: 'KEPT' });
  const from = 'query ($id: ID!) { result: commitment(id: $id) { message { id } promiser { id } promisedTo { id } } }';
  expect(await ana.api.ask(from, { id: asked.id })).toEqual({
    message: { id: 'm1' },
    promiser: { id: ben.id },
    promisedTo: { id: ana.id },
  });
});

it('is due when its task is, unless it is asked for sooner', async () => {
  const { ana, ben } = valley(tasks);
  const [may, april] = ['2999-05-01T00:00:00.000Z', '2999-04-01T00:00:00.000Z'];
  expect(await ana.offers(await ana.creates({ dueAt: may }), ben)).toMatchObject({ dueAt: may });
  expect(await ana.offers(await ana.creates({ dueAt: may }), ben, { dueAt: april })).toMatchObject({ dueAt: april });
});

it('is made once, however often it is sent', async () => {
  const { ana, ben } = valley(tasks);
  const [roof, barn] = [await ana.creates(), await ana.creates()];
  const offer = await ana.offers(roof, ben, { idempotencyKey: 'offer' });
  expect(await ana.offers(roof, ben, { idempotencyKey: 'offer' })).toEqual(offer);
  await expect(ana.offers(barn, ben, { idempotencyKey: 'offer' })).rejects.toThrow(refusal('IDEMPOTENCY_KEY_REUSED'));
  expect(await ben.accepts(offer, { idempotencyKey: 'yes' })).toEqual(
    await ben.accepts(offer, { idempotencyKey: 'yes' }),
  );
  expect(await tasks.eventsAbout(offer)).toEqual(['commitment.offered.v1', 'commitment.accepted.v1']);
});
