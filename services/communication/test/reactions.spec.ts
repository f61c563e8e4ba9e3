import { randomUUID } from 'node:crypto';
import { refusal, startService } from '@trama/testkit';
import { readConfig } from '../src/config';
import { communicationService } from '../src/service';
import { aNetwork } from './people';

const communication = startService((env) => communicationService(readConfig(env)));

async function aMessage() {
  const network = aNetwork(communication);
  const garden = await network.ana.opens('Garden');
  return { ...network, garden, lesson: await network.ben.says('Mulch early', garden, { kind: 'LESSON' }) };
}

it('counts each reaction, and says which are mine', async () => {
  const { ana, ben, cleo, lesson } = await aMessage();
  await ana.reacts(lesson, '👍');
  await cleo.reacts(lesson, 'thanks');
  expect((await ben.reacts(lesson, '👍')).reactions).toEqual([
    { reaction: '👍', count: 2, mine: true },
    { reaction: 'thanks', count: 1, mine: false },
  ]);
});

it('counts one of each per member, and tells it once', async () => {
  const { cleo, lesson } = await aMessage();
  await cleo.reacts(lesson, '👍');
  expect((await cleo.reacts(lesson, ' 👍 ')).reactions).toEqual([{ reaction: '👍', count: 1, mine: true }]);
  await Promise.all([cleo.reacts(lesson, 'yes'), cleo.reacts(lesson, 'yes')]);
  expect(await communication.eventsAbout(lesson)).toEqual([
    'message.posted.v1',
    'message.reacted.v1',
    'message.reacted.v1',
  ]);
});

it('is taken back by whoever gave it', async () => {
  const { ana, cleo, lesson } = await aMessage();
  await cleo.reacts(lesson, '👍');
  expect((await ana.unreacts(lesson, '👍')).reactions).toHaveLength(1);
  expect((await cleo.unreacts(lesson, '👍')).reactions).toEqual([]);
  expect(await communication.eventsAbout(lesson)).toEqual([
    'message.posted.v1',
    'message.reacted.v1',
    'message.unreacted.v1',
  ]);
});

it('is for members', async () => {
  const { olga, zoe, lesson } = await aMessage();
  await expect(olga.reacts(lesson, '👍')).rejects.toThrow(refusal('FORBIDDEN', { action: 'message.react' }));
  await expect(zoe.reacts(lesson, '👍')).rejects.toThrow(refusal('NOT_FOUND'));
  await expect(olga.unreacts(lesson, '👍')).rejects.toThrow(refusal('FORBIDDEN'));
  await expect(zoe.unreacts(lesson, '👍')).rejects.toThrow(refusal('NOT_FOUND'));
});

it.each(['', 'two words', 'x'.repeat(33)])('is one emoji or word, not %j', async (reaction) => {
  const { cleo, lesson } = await aMessage();
  await expect(cleo.reacts(lesson, reaction)).rejects.toThrow(refusal('INVALID_INPUT', { field: 'reaction' }));
});

it('is given once, however often the request is sent', async () => {
  const { cleo, lesson } = await aMessage();
  const idempotencyKey = randomUUID();
  await cleo.reacts(lesson, '👍', { idempotencyKey });
  await cleo.unreacts(lesson, '👍');
  expect((await cleo.reacts(lesson, '👍', { idempotencyKey })).reactions).toEqual([]);
  await expect(cleo.reacts(lesson, '👎', { idempotencyKey })).rejects.toThrow(refusal('IDEMPOTENCY_KEY_REUSED'));
});

it('may have been given in the past, after the message, as a steward says', async () => {
  const { ana, ben, garden } = await aMessage();
  const old = await ana.says('It began', garden, { at: '2001-05-01T12:00:00Z' });
  const [before, after] = ['2001-04-30T12:00:00Z', '2001-05-02T12:00:00Z'];
  expect((await ana.reacts(old, '👍', { at: after })).reactions).toHaveLength(1);
  await expect(ana.reacts(old, '👍', { at: before })).rejects.toThrow(refusal('INVALID_INPUT', { field: 'at' }));
  await expect(ben.reacts(old, '👍', { at: after })).rejects.toThrow(refusal('FORBIDDEN'));
});
