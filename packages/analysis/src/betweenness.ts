import { NearestFirst } from './nearest-first';
import { PathCounts } from './path-counts';
import { type TieGraph } from './tie-graph';

/**
 * Lengths that differ by less than this share are equal. Sums of 1/w round differently from one path to another, by some 1e-16
 * a step, and without a tolerance two equally long ways would count as one. It is far below what evidence can tell apart.
 */
const tolerance = 1e-12;

/**
 * How much of what passes between others passes through each person.
 *
 *     b(v) = Σ_{s<t, s≠v≠t} σ_st(v) / σ_st
 *
 * σ_st is the number of shortest paths between s and t, σ_st(v) of those through v. Two people are neighbours when a tie exists
 * in either direction, at a distance of 1/(w_ij + w_ji): what is strong is near. Lengths within a relative 1e-12 are equal; a
 * connection shorter than that share of the path it would lengthen leads nowhere new.
 *
 * Range      0 to (n − 1)(n − 2)/2, the number of pairs of others: the centre of a star is on the way of all.
 * Direction  neither is better for a person; high values say where the network depends on somebody.
 * Edges      all 0 for fewer than 3 people and without ties. Pairs in separate pieces have no path and add nothing.
 * Cost       O(n m + n m log n) time for n people with m connections in the worst case, O(n + m) space: some seconds for a few
 *            thousand people.
 * About      each PERSON: for that person's eyes.
 * Source     Freeman (1977), Sociometry 40:35, https://doi.org/10.2307/3033543; computed after
 *            Brandes (2001), J. Math. Sociol. 25:163, https://doi.org/10.1080/0022250X.2001.9990249
 * @returns in the order of `graph.people`
 */
export function betweenness(graph: TieGraph): Float64Array {
  const totals = new Float64Array(graph.size);
  const search = new ShortestPaths(graph);
  for (let source = 0; source < graph.size; source++) search.addDependencies(source, totals);
  return totals.map((total) => total / 2); // each pair was seen from both ends
}

/**
 * Betweenness as a share of all pairs of others: b(v) / ((n − 1)(n − 2)/2), from 0 to 1; null for fewer than 3 people, where
 * there are no others to be between. All else as for `betweenness`.
 */
export function normalisedBetweenness(graph: TieGraph): Float64Array | null {
  const { size } = graph;
  return size < 3 ? null : betweenness(graph).map((value) => value / (((size - 1) * (size - 2)) / 2));
}

/** Dijkstra's search from one person after another, in the same memory. */
class ShortestPaths {
  private readonly lengths: Float64Array;
  private readonly distances: Float64Array;
  private readonly paths: PathCounts;
  private readonly dependencies: Float64Array;
  private readonly queue: NearestFirst;
  private readonly isSettled: Uint8Array;
  /** People in the order in which their distance became certain. */
  private readonly settled: Uint32Array;
  /** Who comes last but one on the shortest paths to somebody: at most their neighbours, so they stand in rows like those. */
  private readonly predecessors: Uint32Array;
  private readonly predecessorCounts: Uint32Array;

  constructor(private readonly graph: TieGraph) {
    const { size, undirected } = graph;
    this.lengths = undirected.weights.map((weight) => 1 / weight);
    this.distances = new Float64Array(size);
    this.paths = new PathCounts(size);
    this.dependencies = new Float64Array(size);
    this.queue = new NearestFirst(this.distances);
    this.isSettled = new Uint8Array(size);
    this.settled = new Uint32Array(size);
    this.predecessors = new Uint32Array(undirected.columns.length);
    this.predecessorCounts = new Uint32Array(size);
  }

  /** Adds to each person's total how far the paths from `source` to everybody depend on them. */
  addDependencies(source: number, totals: Float64Array): void {
    const reached = this.settleAll(source);
    const { offsets } = this.graph.undirected;
    this.dependencies.fill(0);
    for (let i = reached - 1; i > 0; i--) {
      const person = this.settled[i]!;
      const dependency = this.dependencies[person]!;
      const first = offsets[person]!;
      for (let k = first; k < first + this.predecessorCounts[person]!; k++) {
        const before = this.predecessors[k]!;
        this.dependencies[before]! += this.paths.share(before, person) * (1 + dependency);
      }
      totals[person]! += dependency;
    }
  }

  /** Finds the shortest paths from `source`; returns how many people it reached. */
  private settleAll(source: number): number {
    const { offsets, columns } = this.graph.undirected;
    this.distances.fill(Infinity);
    this.isSettled.fill(0);
    this.predecessorCounts.fill(0);
    this.distances[source] = 0;
    this.paths.setToOne(source);
    this.queue.add(source);
    let reached = 0;
    while (!this.queue.isEmpty) {
      const person = this.queue.take();
      this.isSettled[person] = 1;
      this.settled[reached++] = person;
      for (let k = offsets[person]!; k < offsets[person + 1]!; k++)
        if (!this.isSettled[columns[k]!]) this.lead(person, columns[k]!, this.distances[person]! + this.lengths[k]!);
    }
    return reached;
  }

  /** A path by way of `before` leads to `person`: the first, a shorter one, one of the shortest, or a detour. */
  private lead(before: number, person: number, distance: number): void {
    const known = this.distances[person]!;
    if (distance < known * (1 - tolerance)) {
      this.distances[person] = distance;
      this.paths.copy(person, before);
      this.predecessorCounts[person] = 0;
      if (known === Infinity) this.queue.add(person);
      else this.queue.moveUp(person);
    } else if (distance <= known * (1 + tolerance)) this.paths.add(person, before);
    else return;
    this.predecessors[this.graph.undirected.offsets[person]! + this.predecessorCounts[person]!++] = before;
  }
}
