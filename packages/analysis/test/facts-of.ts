import { Facts } from '../src/facts/facts';
import { tieGraph } from '../src/facts/tie-graph';
import { namedGraph } from '../src/graph/named-graph';
import type { TieGraph } from '../src/graph/tie-graph';
import type { Tie } from '../src/graph/tie';
import type { NetworkRecord } from '../src/record/network-record';
import { recordOf } from './record-of';

/** What is known of a network that has these ties, and of which nothing else is told. */
export function factsOf(graph: TieGraph, record: Partial<NetworkRecord> = {}): Facts {
  const people = Array.from({ length: graph.size }, (_, person) => String(person).padStart(8, '0'));
  const facts = new Facts({ ...recordOf({ people }), ...record });
  facts.learn(tieGraph, graph);
  return facts;
}

/**
 * 'ana>ben, cho=dan 2, eve': ana is tied to ben, cho and dan to each other with strength 2; a name alone is somebody without
 * ties. People are numbered by their names.
 */
export function graphOf(notation: string): TieGraph {
  const people = new Set<string>();
  const ties = notation.split(',').flatMap((part): Tie<string>[] => {
    const [, from, arrow, to, weight] = /^\s*(\w+)(?:([>=])(\w+)(?: ([\d.]+))?)?\s*$/.exec(part)!;
    for (const person of [from, to]) if (person) people.add(person);
    if (!arrow) return [];
    const tie = { from: from!, to: to!, weight: Number(weight ?? 1) };
    return arrow === '=' ? [tie, { ...tie, from: to!, to: from! }] : [tie];
  });
  return namedGraph(people, ties).graph;
}
