import { LARGEST_PAGE, pageRequest, writeCursor } from './page';

it('gives a page of twenty from the start when nothing is asked', () => {
  expect(pageRequest({})).toEqual({ first: 20, after: null });
});

it('reads back the cursor that it wrote', () => {
  const cursor = { key: 1700000000000, id: 'm1' };
  expect(pageRequest({ after: writeCursor(cursor) }).after).toEqual(cursor);
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
