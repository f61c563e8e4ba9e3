import { LARGEST_PAGE, pageRequest, positionIn, writeCursor } from './page';

it('gives a page of twenty from the start when nothing is asked', () => {
  expect(pageRequest({})).toEqual({ first: 20, after: null });
});

it('reads back the cursor that it wrote', () => {
  const cursor = { list: 'messages.postedAt', key: 1700000000000, id: 'm1' };
  expect(pageRequest({ after: writeCursor(cursor) }).after).toEqual(cursor);
});

it('is a place in its own list alone', () => {
  const page = pageRequest({ after: writeCursor({ list: 'goals.createdAt', key: 5, id: 'g1' }) });
  expect(positionIn('goals.createdAt', page)).toMatchObject({ key: 5, id: 'g1' });
  expect(() => positionIn('tasks.createdAt', page)).toThrow(
    expect.objectContaining({ code: 'INVALID_INPUT', details: { field: 'after' } }),
  );
});

it.each([0, -1, LARGEST_PAGE + 1])('refuses to give %d entries at once', (first) => {
  expect(() => pageRequest({ first })).toThrow(
    expect.objectContaining({ code: 'INVALID_INPUT', details: { field: 'first' } }),
  );
});

it.each(['x', '', Buffer.from('{}').toString('base64url'), Buffer.from('[1]').toString('base64url')])(
  'refuses %j, which is no cursor of ours',
  (after) =>
    expect(() => pageRequest({ after })).toThrow(
      expect.objectContaining({ code: 'INVALID_INPUT', details: { field: 'after' } }),
    ),
);
