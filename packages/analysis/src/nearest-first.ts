/** A queue that gives the nearest first, and of equally near the one with the lower number: a binary heap that knows places. */
export class NearestFirst {
  private readonly heap: Uint32Array;
  /** Where in the heap somebody stands; only true of those who do. */
  private readonly place: Uint32Array;
  private length = 0;

  constructor(private readonly distances: Float64Array) {
    this.heap = new Uint32Array(distances.length);
    this.place = new Uint32Array(distances.length);
  }

  get isEmpty(): boolean {
    return this.length === 0;
  }

  /** Puts in somebody whose distance is set. O(log n) */
  add(one: number): void {
    this.rise(this.length++, one);
  }

  /** Moves up somebody whose distance has become less. O(log n) */
  moveUp(one: number): void {
    this.rise(this.place[one]!, one);
  }

  /** Takes out the nearest; not to be asked of an empty queue. O(log n) */
  take(): number {
    const nearest = this.heap[0]!;
    const last = this.heap[--this.length]!;
    if (this.length > 0) this.sink(last);
    return nearest;
  }

  private rise(from: number, one: number): void {
    let at = from;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (!this.isBefore(one, this.heap[above]!)) break;
      this.put(at, this.heap[above]!);
      at = above;
    }
    this.put(at, one);
  }

  private sink(one: number): void {
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= this.length) break;
      if (below + 1 < this.length && this.isBefore(this.heap[below + 1]!, this.heap[below]!)) below += 1;
      if (!this.isBefore(this.heap[below]!, one)) break;
      this.put(at, this.heap[below]!);
      at = below;
    }
    this.put(at, one);
  }

  private isBefore(a: number, b: number): boolean {
    const [toA, toB] = [this.distances[a]!, this.distances[b]!];
    return toA < toB || (toA === toB && a < b);
  }

  private put(at: number, one: number): void {
    this.heap[at] = one;
    this.place[one] = at;
  }
}
