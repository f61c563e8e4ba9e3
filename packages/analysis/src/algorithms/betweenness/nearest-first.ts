// Four stand below each place: fewer levels than with two, and the four lie side by side in memory.
const firstBelow = (place: number): number => (place << 2) + 1;
const above = (place: number): number => (place - 1) >> 2;

/**
 * A queue of people by their distance: the nearest comes first; which of equally near ones, follows from the order in which
 * they came. A heap that knows where each person stands, so that they can move up when a shorter way to them is found.
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
    const { people, distances, places } = this;
    let at = from;
    while (at > 0) {
      const next = above(at);
      const other = distances[next]!;
      if (other <= distance) break;
      const moved = people[next]!;
      distances[at] = other;
      people[at] = moved;
      places[moved] = at;
      at = next;
    }
    distances[at] = distance;
    people[at] = person;
    places[person] = at;
  }

  private sink(person: number, distance: number): void {
    const { people, distances, places, length } = this;
    let at = 0;
    for (;;) {
      const first = firstBelow(at);
      if (first >= length) break;
      const last = first + 4 < length ? first + 4 : length;
      let below = first;
      let nearest = distances[first]!;
      for (let other = first + 1; other < last; other++) {
        const theirs = distances[other]!;
        if (theirs < nearest) {
          nearest = theirs;
          below = other;
        }
      }
      if (distance <= nearest) break;
      const moved = people[below]!;
      distances[at] = nearest;
      people[at] = moved;
      places[moved] = at;
      at = below;
    }
    distances[at] = distance;
    people[at] = person;
    places[person] = at;
  }
}
