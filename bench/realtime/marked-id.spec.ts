import { markedId, markIn } from './marked-id';

const next = (id: string) => JSON.stringify({ id: '1', type: 'next', payload: { data: { networkEvents: { id } } } });

it('travels in the id of an event', () => {
  const mark = { seq: 17, committedAt: 1_764_000_000_000_123 };
  expect(markIn(next(markedId(mark)))).toEqual(mark);
});

it('is not in a message that tells of no event', () => {
  expect(markIn('{"type":"connection_ack"}')).toBeUndefined();
});
