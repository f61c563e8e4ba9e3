import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** A directed weighted graph as a list of ties, no two of them from and to the same. */
export interface Edges {
  readonly people: number;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly weight: Float64Array;
}

/** As `readEdges` and peers/edges.py read it: numbers of people and ties, then the columns. */
export function writeEdges(file: string, { people, from, to, weight }: Edges): void {
  mkdirSync(dirname(file), { recursive: true });
  const parts = [Uint32Array.of(people, from.length), from, to, weight];
  writeFileSync(file, Buffer.concat(parts.map((part) => Buffer.from(part.buffer, part.byteOffset, part.byteLength))));
}

export function readEdges(file: string): Edges {
  const bytes = new Uint8Array(readFileSync(file)).buffer;
  const [people, ties] = new Uint32Array(bytes, 0, 2) as unknown as [number, number];
  return {
    people,
    from: new Uint32Array(bytes, 8, ties),
    to: new Uint32Array(bytes, 8 + 4 * ties, ties),
    weight: new Float64Array(bytes, 8 + 8 * ties, ties),
  };
}
