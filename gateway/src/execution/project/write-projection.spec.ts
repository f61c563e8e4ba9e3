import { Report } from './report';
import { writeProjection } from './write-projection';

it.each(['"] }; throw new Error("I run"); //', "'); run(); ('", '\\"\n\u2028', '${run}', '__proto__', 'constructor'])(
  'takes the name %j for no more than a name',
  (name) => {
    const project = writeProjection([{ key: name, from: name, complete: (value) => value }]);
    const source = JSON.parse(JSON.stringify({ [name]: 1 })) as Record<string, unknown>;
    expect(Object.entries(project(source, new Report()) ?? {})).toEqual([[name, 1]]);
    expect(Object.entries(project({}, new Report()) ?? {})).toEqual([[name, undefined]]);
  },
);

it('asks only about values that are not plainly what they are to be', () => {
  const asked: unknown[] = [];
  const complete = (value: unknown): string => `${asked.push(value)}`;
  const project = writeProjection([{ key: 'n', from: 'number', complete, isPlain: (value) => `${value} === 1` }]);
  expect([1, 2].map((number) => project({ number }, new Report()))).toEqual([{ n: 1 }, { n: '1' }]);
  expect(asked).toEqual([2]);
});
