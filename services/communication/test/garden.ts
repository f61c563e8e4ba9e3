import type { Channel } from '../src/domain/channel';
import type { Message } from '../src/domain/message';

export const nine = new Date('2026-03-01T09:00:00Z');
export const ten = new Date('2026-03-01T10:00:00Z');

/** A channel of the network `orchard`. */
export const garden: Channel = {
  id: 'garden',
  networkId: 'orchard',
  name: 'Garden',
  purpose: null,
  createdAt: new Date('2026-03-01T08:00:00Z'),
  version: 1,
};

/** What Ben asked in the garden at nine; override what the test is about. */
export const aMessage = (overrides: Partial<Message> = {}): Message => ({
  id: 'm1',
  networkId: 'orchard',
  channelId: 'garden',
  authorId: 'ben',
  kind: 'QUESTION',
  body: 'Who waters?',
  toIds: [],
  replyToId: null,
  threadId: 'm1',
  postedAt: nine,
  editedAt: null,
  edits: [],
  deletedAt: null,
  version: 1,
  ...overrides,
});
