import { TieGraph } from '../src';

/** 'ana>ben, cho=dan 2, eve': ana is tied to ben, cho and dan to each other with strength 2; a name alone is somebody without ties. */
export function graphOf(notation: string): TieGraph {
  const people = new Set<string>();
  const ties = notation.split(',').flatMap((part) => {
    const [, from, arrow, to, weight] = /^\s*(\w+)(?:([>=])(\w+)(?: ([\d.]+))?)?\s*$/.exec(part)!;
    for (const person of [from, to]) if (person) people.add(person);
    if (!arrow) return [];
    const tie = { from: from!, to: to!, weight: Number(weight ?? 1) };
    return arrow === '=' ? [tie, { ...tie, from: to!, to: from! }] : [tie];
  });
  return TieGraph.of(people, ties);
}
