import fc from 'fast-check';
import { tiesOf } from '../../test/adjacency';
import { graphs } from '../../test/arbitrary-graph';
import { graphOf } from '../../test/facts-of';
import { components } from '../algorithms/components';
import { largestComponent } from './largest-component';

describe('The largest component', () => {
  it('is the piece with most people, who keep their order', () => {
    const { graph, people } = largestComponent(graphOf('a=b, c>d 2, d>f 3, e, f>c'));
    expect([...people]).toEqual([2, 3, 5]);
    expect([...tiesOf(graph.given)]).toEqual([
      { from: 0, to: 1, weight: 2 },
      { from: 1, to: 2, weight: 3 },
      { from: 2, to: 0, weight: 1 },
    ]);
  });

  it('is the first of several that are as large', () =>
    expect([...largestComponent(graphOf('a, b=d, c=e')).people]).toEqual([1, 3]));

  it('is the graph itself where all hangs together, and where nobody is', () => {
    for (const whole of [graphOf('a>b, b>c'), graphOf('a')]) expect(largestComponent(whole).graph).toBe(whole);
  });

  it('has all ties of its people, seen from both ends, and hangs together', () =>
    fc.assert(
      fc.property(graphs(8), (whole) => {
        const { graph, people } = largestComponent(whole);
        const inWhole = [...tiesOf(graph.given)].map(({ from, to, weight }) => ({
          from: people[from]!,
          to: people[to]!,
          weight,
        }));
        const isMember = new Set(people);
        expect(inWhole).toEqual([...tiesOf(whole.given)].filter(({ from }) => isMember.has(from)));
        expect(graph.reversed.given).toEqual(graph.received);
        expect(components(graph).sizes.length).toBe(Math.min(1, whole.size));
        for (const size of components(whole).sizes) expect(graph.size).toBeGreaterThanOrEqual(size);
      }),
    ));
});
