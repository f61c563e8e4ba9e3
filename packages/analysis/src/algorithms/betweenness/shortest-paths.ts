import type { CompressedRows } from '../../graph/compressed-rows';
import { NearestFirst } from './nearest-first';

/**
 * Lengths that differ by less than this share are equal. Sums of 1/w round differently from one path to another, by some
 * 1e-16 a step, and without a tolerance two equally long ways would count as one. It is far below what evidence can tell
 * apart.
 */
const TOLERANCE = 1e-12;
const LONGEST_EQUAL = 1 + TOLERANCE;
const SHORTER = 1 - TOLERANCE;

/** In `nearest`: no way is known yet. */
const UNKNOWN = Infinity;

/** In `nearest`: nobody is reached in less, so no way leads there any more. */
const SETTLED = -1;

/**
 * All shortest paths from one person to everybody, after Dijkstra; one search after another in the same memory.
 *
 * The paths are told as steps: `steps` lists, for one person after another in the order in which they were reached, those to
 * whom a shortest path led on from there. A step k to v is still true if k ≥ firstStep[v]: those before led to v, too, but by
 * a longer way. Written and read in sequence, this costs less memory traffic than a list of predecessors a person.
 */
export class ShortestPaths {
  /** How many people were reached, the source among them. */
  reached = 0;
  /** In the order in which they were reached, the source first: whoever is on the way to somebody comes before. */
  readonly order: Uint32Array;
  /** distances[i] is that of order[i]. */
  readonly distances: Float64Array;
  /** The steps on from order[i] are steps[k] for stepsOf[i] ≤ k < stepsOf[i + 1]. */
  readonly stepsOf: Uint32Array;
  readonly steps: Uint32Array;
  readonly firstStep: Uint32Array;
  /** By person: the length of the shortest way that is known. */
  private readonly nearest: Float64Array;
  private readonly queue: NearestFirst;

  /** @param lengths of the connections, both ways, above 0 */
  constructor(private readonly lengths: CompressedRows) {
    const size = lengths.offsets.length - 1;
    this.order = new Uint32Array(size);
    this.distances = new Float64Array(size);
    this.stepsOf = new Uint32Array(size + 1);
    this.steps = new Uint32Array(lengths.columns.length);
    this.firstStep = new Uint32Array(size);
    this.nearest = new Float64Array(size);
    this.queue = new NearestFirst(size);
  }

  /** O(m + n log n) */
  searchFrom(source: number): void {
    const { order, distances, stepsOf, steps, firstStep, nearest, queue } = this;
    const { offsets, columns, weights: lengths } = this.lengths;
    nearest.fill(UNKNOWN);
    nearest[source] = 0;
    queue.add(source, 0);
    let reached = 0;
    let taken = 0;
    while (!queue.isEmpty) {
      const person = queue.take();
      const distance = nearest[person]!;
      nearest[person] = SETTLED;
      order[reached] = person;
      distances[reached] = distance;
      stepsOf[reached++] = taken;
      const end = offsets[person + 1]!;
      for (let k = offsets[person]!; k < end; k++) {
        const next = columns[k]!;
        const along = distance + lengths[k]!;
        const known = nearest[next]!;
        // Most ways are longer than what is known: they must cost next to nothing.
        if (!(along <= known * LONGEST_EQUAL)) continue;
        if (along < known * SHORTER) {
          nearest[next] = along;
          firstStep[next] = taken;
          if (known === UNKNOWN) queue.add(next, along);
          else queue.moveUp(next, along);
        } else if (known === UNKNOWN) continue; // further than a number can say
        steps[taken++] = next;
      }
    }
    stepsOf[reached] = taken;
    this.reached = reached;
  }
}
