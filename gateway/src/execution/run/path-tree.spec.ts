import { copyAlong, pathsBeyond } from './path-tree';

it('copies what later fetches will change, and nothing else', () => {
  const answer = { loans: [{ reader: { id: '1' }, book: { id: '2' } }], due: ['today'] };
  const copy = copyAlong(answer, pathsBeyond([], [[], ['loans', '@', 'reader']]));
  expect(copy).toEqual(answer);
  const [loan, original] = [copy.loans[0], answer.loans[0]];
  expect(copy).not.toBe(answer);
  expect(loan?.reader).not.toBe(original?.reader);
  expect(loan?.book).toBe(original?.book);
  expect(copy.due).toBe(answer.due);
});

it('counts paths from where a fetch belongs', () => {
  const tree = pathsBeyond(['loans', '@'], [['loans', '@', 'reader'], ['shelves', '@'], ['loans']]);
  expect([...tree.next.keys()]).toEqual(['reader']);
});
