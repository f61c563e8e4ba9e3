import fc from 'fast-check';
import { adjacency } from '../../test/adjacency';
import { graphs } from '../../test/arbitrary-graph';
import { graphOf } from '../../test/facts-of';
import { florentineFamilies } from '../../test/florentine-families';
import { karateClub } from '../../test/karate-club';
import { renumbered } from '../../test/renumbered';
import { namedGraph } from '../graph/named-graph';
import { coreAndPeriphery } from './core-periphery';

/** Pearson's correlation of the two triangles of 0 and 1, pair by pair; NaN where one of them is constant. */
function slowFit(connected: boolean[][], core: ReadonlySet<number>): number {
  const cells = connected.flatMap((row, one) =>
    row.slice(0, one).map((is, other) => [Number(is), Number(core.has(one) || core.has(other))] as const),
  );
  const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [a, b] = [mean(cells.map(([is]) => is)), mean(cells.map(([, ideal]) => ideal))];
  const moment = (f: (x: number, y: number) => number): number => mean(cells.map(([x, y]) => f(x - a, y - b)));
  const variances = moment((x) => x * x) * moment((_, y) => y * y);
  return variances > 1e-12 ? moment((x, y) => x * y) / Math.sqrt(variances) : NaN;
}

function coresByContacts(connected: boolean[][]): Set<number>[] {
  const contacts = connected.map((row) => row.filter(Boolean).length);
  const thresholds = [...new Set(contacts)].filter((least) => least > 0).sort((a, b) => b - a);
  return thresholds.map((least) => new Set([...contacts.keys()].filter((person) => contacts[person]! >= least)));
}

function everySet(size: number): Set<number>[] {
  const people = Array.from({ length: size }, (_, person) => person);
  return Array.from({ length: 2 ** size }, (_, bits) => new Set(people.filter((person) => bits & (1 << person))));
}

const best = (fits: number[]): number => Math.max(0, ...fits.filter((fit) => !Number.isNaN(fit)));

describe('a core and its periphery', () => {
  it('fit the network that Borgatti & Everett begin with', () => {
    // Their fig. 1 and table 1: a to d all know each other, the other six know only some of these. That core fits by 0.475;
    // a, who knows one of the six alone, is better left out, and no other of the 2^10 sets is as good.
    const graph = graphOf('a=b, a=c, a=d, b=c, b=d, c=d, a=e, d=e, b=f, b=g, b=h, c=h, c=i, d=j');
    const connected = adjacency(graph);
    expect(slowFit(connected, new Set([0, 1, 2, 3]))).toBeCloseTo(0.475, 3);
    const most = best(everySet(10).map((core) => slowFit(connected, core)));
    expect(coreAndPeriphery(graph)).toEqual({ size: 3, fit: expect.closeTo(most, 12) });
  });

  it('are perfect where one person is connected with all, who are connected with nobody else', () =>
    expect(coreAndPeriphery(graphOf('a>b, c>a, a=d, a>e'))).toEqual({ size: 1, fit: 1 }));
  it('are perfect where the core is a circle of such people', () =>
    expect(coreAndPeriphery(graphOf('a=b, a>c, a>d, a>e, b>c, b>d, e>b'))).toEqual({ size: 2, fit: 1 }));

  it('are those of the karate club and of Florence', () => {
    // Pair by pair in Python. In Florence, the best of all 2^15 sets of families are the Medici, the Strozzi and the Guadagni.
    const karate = namedGraph(karateClub.people, karateClub.ties).graph;
    expect(coreAndPeriphery(karate)).toEqual({ size: 5, fit: expect.closeTo(0.43147501098394087, 12) });
    const florence = namedGraph(florentineFamilies.people, florentineFamilies.ties).graph;
    expect(coreAndPeriphery(florence)).toEqual({ size: 3, fit: expect.closeTo(0.3298529395717707, 12) });
  });

  it.each(['a, b', 'a=b', 'a=b, b=c, a=c'])('cannot be told where nobody or everybody is connected: %s', (ties) =>
    expect(coreAndPeriphery(graphOf(ties))).toBeNull(),
  );
  it('are nothing where nobody is', () => expect(coreAndPeriphery(namedGraph([], []).graph)).toBeNull());
  it.each(['a=b, b=c, c=d, d=a', 'a=b, c=d'])('do not stand out where all have equally many contacts: %s', (ties) =>
    expect(coreAndPeriphery(graphOf(ties))).toEqual({ size: 0, fit: 0 }),
  );
  it('do not stand out where the best connected keep to themselves', () =>
    expect(coreAndPeriphery(graphOf('a=b, a=c, a=d, b=c, b=d, c=d, e=f, f=g, g=h, h=e'))).toEqual({ size: 0, fit: 0 }));

  it('are the best of all cores by number of contacts', () =>
    fc.assert(
      fc.property(graphs(10), (graph) => {
        const connected = adjacency(graph);
        const cores = coresByContacts(connected);
        const found = coreAndPeriphery(graph);
        if (found === null) return expect(cores.every((core) => Number.isNaN(slowFit(connected, core)))).toBe(true);
        expect(found.fit).toBeCloseTo(best(cores.map((core) => slowFit(connected, core))), 9);
        if (found.size > 0) {
          const core = cores.find(({ size }) => size === found.size)!;
          expect(slowFit(connected, core)).toBeCloseTo(found.fit, 9);
        }
      }),
      { numRuns: 500 },
    ));

  it('are never better than the best of all sets of people, and perfect where that is', () =>
    fc.assert(
      fc.property(graphs(6), (graph) => {
        const connected = adjacency(graph);
        const most = best(everySet(graph.size).map((core) => slowFit(connected, core)));
        const fit = coreAndPeriphery(graph)?.fit ?? 0;
        expect(fit).toBeLessThanOrEqual(most + 1e-9);
        if (most > 1 - 1e-9) expect(fit).toBeCloseTo(1, 12);
      }),
      { numRuns: 300 },
    ));

  it('are the same under other numbers, to the bit', () =>
    fc.assert(
      fc.property(renumbered(12), ({ graph, other }) =>
        expect(coreAndPeriphery(other)).toEqual(coreAndPeriphery(graph)),
      ),
    ));
});
