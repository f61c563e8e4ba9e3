// Four stand below each place: fewer levels than with two, and the four lie side by side in memory.
const firstBelow = (place: number): number => (place << 2) + 1;
const above = (place: number): number => (place - 1) >> 2;

/**
 * A queue of people by their distance: the nearest comes first, of equally near the one with the lower number. A heap that knows
 * where each person stands, so that they can move up when a shorter way to them is found.
 */
export class NearestFirst {
  private readonly people: Uint32Array;
  /** distances[i] is that of people[i]. */
  private readonly distances: Float64Array;
  /** Where in the heap somebody stands; only true of those who do. */
  private readonly places: Uint32Array;
  private length = 0;

  constructor(size: number) {
    this.people = new Uint32Array(size);
    this.distances = new Float64Array(size);
    this.places = new Uint32Array(size);
  }

  get isEmpty(): boolean {
    return this.length === 0;
  }

  /** Puts in somebody who is not in. O(log n) */
  add(person: number, distance: number): void {
    this.rise(this.length++, person, distance);
  }

  /** Somebody who is in has come nearer. O(log n) */
  moveUp(person: number, distance: number): void {
    this.rise(this.places[person]!, person, distance);
  }

  /** Takes out the nearest; not to be asked of an empty queue. O(log n) */
  take(): number {
    const nearest = this.people[0]!;
    this.length -= 1;
    if (this.length > 0) this.sink(this.people[this.length]!, this.distances[this.length]!);
    return nearest;
  }

  private rise(from: number, person: number, distance: number): void {
    let at = from;
    while (at > 0) {
      const next = above(at);
      if (!this.comesBefore(person, distance, next)) break;
      this.put(at, this.people[next]!, this.distances[next]!);
      at = next;
    }
    this.put(at, person, distance);
  }

  private sink(person: number, distance: number): void {
    let at = 0;
    for (;;) {
      let below = firstBelow(at);
      if (below >= this.length) break;
      for (let other = below + 1; other < this.length && above(other) === at; other++)
        if (this.comesBefore(this.people[other]!, this.distances[other]!, below)) below = other;
      if (this.comesBefore(person, distance, below)) break;
      this.put(at, this.people[below]!, this.distances[below]!);
      at = below;
    }
    this.put(at, person, distance);
  }

  private comesBefore(person: number, distance: number, place: number): boolean {
    const other = this.distances[place]!;
    return distance < other || (distance === other && person < this.people[place]!);
  }

  private put(at: number, person: number, distance: number): void {
    this.people[at] = person;
    this.distances[at] = distance;
    this.places[person] = at;
  }
}
