import { Failure } from './failure';
import { targetsAt } from './targets';

const ana = { name: 'Ana' };
const ben = { name: 'Ben' };

it('leads to each object once, however many places have it', () => {
  const root = { loans: [{ reader: ana }, { reader: ben }, { reader: ana }] };
  expect(targetsAt(root, ['loans', '@', 'reader'])).toEqual([ana, ben]);
});

it('goes through lists of lists', () => {
  expect(targetsAt({ shelves: [[ana], [], [ben]] }, ['shelves', '@', '@'])).toEqual([ana, ben]);
});

it('passes by what is missing, null or failed', () => {
  const root = { loans: [null, { reader: null }, {}, new Failure([]), { reader: new Failure([]) }, { reader: ana }] };
  expect(targetsAt(root, ['loans', '@', 'reader'])).toEqual([ana]);
});

it('takes nothing that the answer does not have of its own', () => {
  expect(targetsAt({ reader: ana }, ['reader', 'constructor'])).toEqual([]);
  expect(targetsAt({ reader: ana }, ['reader', '__proto__'])).toEqual([]);
});
