import { Failure } from './failure';
import { routeKey, routesOf, type AnswerPath } from '../compile/route';
import { Targets } from './targets';

function targetsAt(root: object, path: AnswerPath) {
  const route = routesOf([path]).get(routeKey(path));
  return route && new Targets(root as Record<string, unknown>).at(route);
}

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

it('goes on from where others went, and looks again where something was added', () => {
  const routes = routesOf([['loans', '@', 'reader'], [], ['loans', '@']]);
  const [root, loans, readers] = ['', 'loans.@', 'loans.@.reader'].map((key) => routes.get(key));
  if (!root || !loans || !readers) throw new Error('A route is missing.');
  expect(readers).toMatchObject({ from: loans, steps: ['reader'], beyond: [] });
  const answer: Record<string, unknown> = {};
  const targets = new Targets(answer);
  expect(targets.at(readers)).toEqual([]);
  answer['loans'] = [{ reader: ana }];
  targets.extended(root);
  expect(targets.at(readers)).toEqual([ana]);
});
