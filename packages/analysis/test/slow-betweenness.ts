import { type Tie } from '../src';

/**
 * Betweenness by its definition: every path between two people, one by one, and of the shortest the share that leads through each
 * of the others. Takes ties of 0.1 and 0.2, so that lengths can be added without rounding, in units of 5/6.
 */
export function slowBetweenness(people: readonly string[], ties: readonly Tie[]): number[] {
  const tenths = (one: number, other: number) =>
    ties
      .filter(
        ({ from, to }) =>
          (from === people[one] && to === people[other]) || (from === people[other] && to === people[one]),
      )
      .reduce((sum, { weight }) => sum + Math.round(weight * 10), 0);
  const everybody = [...people.keys()];
  const totals = everybody.map(() => 0);
  for (const start of everybody) {
    for (const end of everybody.filter((person) => person > start)) {
      let shortest: { length: number; paths: number[][] } = { length: Infinity, paths: [] };
      const walk = (path: number[], length: number) => {
        const last = path.at(-1)!;
        if (length > shortest.length) return;
        if (last === end) {
          if (length < shortest.length) shortest = { length, paths: [] };
          shortest.paths.push(path);
          return;
        }
        for (const next of everybody) {
          const strength = path.includes(next) ? 0 : tenths(last, next);
          if (strength > 0) walk([...path, next], length + 12 / strength);
        }
      };
      walk([start], 0);
      for (const path of shortest.paths)
        for (const person of path.slice(1, -1)) totals[person]! += 1 / shortest.paths.length;
    }
  }
  return totals;
}
