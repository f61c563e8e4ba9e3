import { refusal } from '@trama/testkit';
import { aMessage, garden, nine, ten } from '../../test/garden';
import { say } from './post-message';

const hello = { kind: 'INFORMATION', body: 'Hello' } as const;
const byCleo = { channel: garden, authorId: 'cleo', parent: null, at: ten };

it('begins a thread of its own', () => {
  const message = say(hello, byCleo);
  expect(message).toMatchObject({ networkId: 'orchard', channelId: 'garden', replyToId: null, postedAt: ten });
  expect(message.threadId).toBe(message.id);
});

it('belongs to the thread of what it answers, however deep', () => {
  const parent = aMessage({ id: 'm2', replyToId: 'm1', threadId: 'm1' });
  expect(say(hello, { ...byCleo, parent })).toMatchObject({ replyToId: 'm2', threadId: 'm1' });
});

it('comes after what it answers', () => {
  const parent = aMessage({ postedAt: ten });
  expect(() => say(hello, { ...byCleo, parent, at: nine })).toThrow(refusal('INVALID_INPUT', { field: 'at' }));
});

it('addresses each once, and never the author', () => {
  expect(say({ ...hello, toIds: ['ben', 'ana', 'ben'] }, byCleo).toIds).toEqual(['ben', 'ana']);
  expect(() => say({ ...hello, toIds: ['cleo'] }, byCleo)).toThrow(refusal('INVALID_INPUT', { field: 'toIds' }));
});

it('takes 10,000 characters and not one more', () => {
  expect(say({ ...hello, body: 'x'.repeat(10_000) }, byCleo).body).toHaveLength(10_000);
  expect(() => say({ ...hello, body: 'x'.repeat(10_001) }, byCleo)).toThrow(
    refusal('INVALID_INPUT', { field: 'body' }),
  );
});
