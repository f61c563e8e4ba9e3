import type { TieGraph } from '../src/graph/tie-graph';
import { tiesOf } from './adjacency';

const areEqual = (one: number, other: number): boolean => Math.abs(one - other) <= 1e-9 * Math.max(one, other);

/**
 * Betweenness by its definition: distances after Floyd and Warshall, paths counted backwards from their ends, and for each two
 * people the share that leads through each of the others. Not normalised.
 */
export function slowBetweenness(graph: TieGraph): number[] {
  const everybody = Array.from({ length: graph.size }, (_, person) => person);
  const lengths = everybody.map(() => everybody.map(() => Infinity));
  for (const { from, to, weight } of tiesOf(graph.undirected)) lengths[from]![to] = 1 / weight;
  const distances = lengths.map((row, from) => row.map((length, to) => (from === to ? 0 : length)));
  for (const via of everybody)
    for (const from of everybody)
      for (const to of everybody)
        distances[from]![to] = Math.min(distances[from]![to]!, distances[from]![via]! + distances[via]![to]!);
  const isOnTheWay = (from: number, via: number, to: number): boolean =>
    distances[from]![to]! < Infinity && areEqual(distances[from]![via]! + distances[via]![to]!, distances[from]![to]!);
  const paths = (from: number, to: number): number =>
    from === to
      ? 1
      : everybody
          .filter((last) => lengths[last]![to]! < Infinity && isOnTheWay(from, last, to))
          .filter((last) => areEqual(distances[from]![last]! + lengths[last]![to]!, distances[from]![to]!))
          .reduce((sum, last) => sum + paths(from, last), 0);
  return everybody.map((person) => {
    let sum = 0;
    for (const from of everybody)
      for (const to of everybody)
        if (from < to && from !== person && to !== person && isOnTheWay(from, person, to))
          sum += (paths(from, person) * paths(person, to)) / paths(from, to);
    return sum;
  });
}
