import { type CompressedRows } from './compressed-rows';
import { NearestFirst } from './nearest-first';
import { PathCounts } from './path-counts';
import { type TieGraph } from './tie-graph';
import { withoutDetours } from './without-detours';

/**
 * Lengths that differ by less than this share are equal. Sums of 1/w round differently from one path to another, by some 1e-16
 * a step, and without a tolerance two equally long ways would count as one. It is far below what evidence can tell apart.
 */
const tolerance = 1e-12;

/** The distance of somebody to whom no way is known. */
const unknown = Infinity;

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
  private readonly ways: CompressedRows;
  private readonly distances: Float64Array;
  /** The longest that a path to somebody may be and still count as shortest. */
  private readonly limits: Float64Array;
  private readonly paths: PathCounts;
  private readonly dependencies: Float64Array;
  private readonly queue: NearestFirst;
  private readonly isSettled: Uint8Array;
  /** People in the order in which their distance became certain. */
  private readonly settled: Uint32Array;
  /** Who comes last but one on the shortest paths to somebody: at most their neighbours, so they stand in rows like those. */
  private readonly predecessors: Uint32Array;
  private readonly predecessorCounts: Uint32Array;

  constructor(graph: TieGraph) {
    const { size, undirected } = graph;
    this.ways = withoutDetours({ ...undirected, weights: undirected.weights.map((weight) => 1 / weight) });
    this.distances = new Float64Array(size);
    this.limits = new Float64Array(size);
    this.paths = new PathCounts(size);
    this.dependencies = new Float64Array(size);
    this.queue = new NearestFirst(size);
    this.isSettled = new Uint8Array(size);
    this.settled = new Uint32Array(size);
    this.predecessors = new Uint32Array(this.ways.columns.length);
    this.predecessorCounts = new Uint32Array(size);
  }

  /** Adds to each person's total how far the paths from `source` to everybody depend on them. */
  addDependencies(source: number, totals: Float64Array): void {
    const reached = this.settleAll(source);
    const { offsets } = this.ways;
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
    const { limits, queue } = this;
    const { offsets, columns, weights: lengths } = this.ways;
    limits.fill(unknown);
    this.distances.fill(unknown);
    this.isSettled.fill(0);
    this.predecessorCounts.fill(0);
    this.distances[source] = 0;
    this.paths.setToOne(source);
    queue.add(source, 0);
    let reached = 0;
    while (!queue.isEmpty) {
      const person = queue.take();
      const distance = this.distances[person]!;
      this.isSettled[person] = 1;
      this.settled[reached++] = person;
      const end = offsets[person + 1]!;
      for (let k = offsets[person]!; k < end; k++) {
        const next = columns[k]!;
        const along = distance + lengths[k]!;
        // Most ways are detours: they must cost next to nothing.
        if (along <= limits[next]!) this.lead(person, next, along);
      }
    }
    return reached;
  }

  /** A path by way of `before` leads to `person`: the first, a shorter one, or one more of the shortest. */
  private lead(before: number, person: number, distance: number): void {
    if (this.isSettled[person]) return;
    const known = this.distances[person]!;
    if (distance < known * (1 - tolerance)) {
      this.distances[person] = distance;
      this.limits[person] = distance * (1 + tolerance);
      this.paths.copy(person, before);
      this.predecessorCounts[person] = 0;
      if (known === unknown) this.queue.add(person, distance);
      else this.queue.moveUp(person, distance);
    } else this.paths.add(person, before);
    this.predecessors[this.ways.offsets[person]! + this.predecessorCounts[person]!++] = before;
  }
}
