import { refusal } from '@trama/testkit';
import { aMessage, garden, ten } from '../../test/garden';
import { answerable } from './answerable';

it('is a message of the same channel', () => {
  expect(answerable(aMessage(), garden)).toEqual(aMessage());
});

it.each([undefined, aMessage({ channelId: 'shed' }), aMessage({ channelId: 'shed', deletedAt: ten })])(
  'is nothing else, and nobody learns what else there is',
  (parent) => expect(() => answerable(parent, garden)).toThrow(refusal('INVALID_INPUT', { field: 'replyToId' })),
);

it('is not a tombstone', () => {
  expect(() => answerable(aMessage({ deletedAt: ten }), garden)).toThrow(refusal('CONFLICT', { state: 'DELETED' }));
});
