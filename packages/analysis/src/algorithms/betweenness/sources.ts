import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { TieGraph } from '../../graph/tie-graph';

/** Of so many people the paths from everybody are sought: some seconds on one core. Of more, those from a sample. */
export const EXACT_UP_TO = 4_000;

/** From so many people, drawn at random, paths are sought where there are too many for all. */
const SAMPLE = 512;

/** So many sources are sought from at once: what threads share. Independent of their number, as are the bytes that come out. */
const CHUNK = 64;

/**
 * From whom shortest paths are sought: everybody of up to EXACT_UP_TO people, else a sample without replacement in which
 * everybody is as likely as anybody else. The same seed draws the same people.
 *
 * @returns ascending
 */
export function betweennessSources({ size }: TieGraph, seed: number): Uint32Array {
  const people = Uint32Array.from({ length: size }, (_, person) => person);
  return size <= EXACT_UP_TO ? people : drawn(SAMPLE, people, seed).sort();
}

/** The parts of the work, to be combined in this order. */
export function chunksOf(sources: Uint32Array): Uint32Array[] {
  return Array.from({ length: Math.ceil(sources.length / CHUNK) }, (_, chunk) =>
    sources.slice(chunk * CHUNK, (chunk + 1) * CHUNK),
  );
}

/** The first so many after a shuffle (Fisher & Yates) that goes no further than it has to. */
function drawn(count: number, people: Uint32Array, seed: number): Uint32Array {
  const random = xoroshiro128plus(seed);
  for (let place = 0; place < count; place++) {
    const other = uniformInt(random, place, people.length - 1);
    const person = people[place]!;
    people[place] = people[other]!;
    people[other] = person;
  }
  return people.slice(0, count);
}
