import { refusal } from '@trama/testkit';
import { aMessage, nine, ten } from '../../test/garden';
import { react, readReaction } from './react-to-message';

const byCleo = { memberId: 'cleo', text: '👍', given: [], at: ten };

it('is the same reaction, however it was typed', () => {
  expect(readReaction(' ol\u0065\u0301 ')).toBe('ol\u00e9');
});

it('comes after the message', () => {
  expect(react(aMessage(), byCleo)).toMatchObject({ messageId: 'm1', memberId: 'cleo', reaction: '👍', at: ten });
  expect(() => react(aMessage({ postedAt: ten }), { ...byCleo, at: nine })).toThrow(
    refusal('INVALID_INPUT', { field: 'at' }),
  );
});

it('joins one of 50 that are there, and adds no other', () => {
  const given = Array.from({ length: 50 }, (_, i) => `r${i}`);
  expect(() => react(aMessage(), { ...byCleo, given })).toThrow(refusal('CONFLICT', { state: 'FULL' }));
  expect(react(aMessage(), { ...byCleo, given, text: 'r7' })).toMatchObject({ reaction: 'r7' });
});
