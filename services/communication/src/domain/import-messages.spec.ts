import { refusal } from '@trama/testkit';
import { garden, nine, ten } from '../../test/garden';
import { readRecords } from './import-messages';

const aRecord = { key: '1', authorId: 'dan', toIds: ['eva'], postedAt: nine };

it('makes a message of each line, which begins its own thread', () => {
  const [entered] = readRecords([aRecord], garden, ten);
  expect(entered).toMatchObject({
    key: '1',
    message: { networkId: 'orchard', channelId: 'garden', authorId: 'dan', kind: 'INFORMATION', body: null },
  });
  expect(entered?.message.threadId).toBe(entered?.message.id);
});

it.each([
  ['authorId', { authorId: '' }],
  ['toIds', { toIds: ['dan'] }],
  ['postedAt', { postedAt: new Date(ten.getTime() + 1) }],
  ['body', { body: ' ' }],
  ['key', { key: '' }],
  ['key', { key: '1' }],
])('names the line whose %s does not hold', (field, wrong) =>
  expect(() => readRecords([aRecord, { ...aRecord, key: '2', ...wrong }], garden, ten)).toThrow(
    refusal('INVALID_INPUT', { field: `messages[1].${field}` }),
  ),
);
