import { Draw } from './draw';
import type { Edges } from './edges';

/** Expected degrees fall off as rank^−0.6: a power law with exponent 1 + 1/0.6 ≈ 2.7, as in many networks of people. */
const RANK_EXPONENT = 0.6;
const SHARE_RETURNED = 0.3;
const SHARE_WITHIN_CIRCLE = 0.6;
const CIRCLE = 100;

/**
 * A network such as people make: few have many ties and many have few (Chung & Lu 2002), a third of the ties is returned,
 * most stay within a circle of a hundred people, and strengths have a heavy tail too. The same seed gives the same network.
 */
export function heavyTailed(people: number, ties: number, seed: number): Edges {
  if (ties > (people * (people - 1)) / 4) throw new Error(`${people} people are too few for ${ties} ties.`);
  const draw = new Draw(seed);
  const name = draw.order(people);
  const circles = Math.max(1, Math.round(people / CIRCLE));
  const anybody = new ByRank(people);
  const withinCircle = new ByRank(Math.floor(people / circles));
  const edges = { people, from: new Uint32Array(ties), to: new Uint32Array(ties), weight: new Float64Array(ties) };
  const seen = new Set<number>();
  /** Ranks with the same remainder are a circle, so that each has its own few with many ties. */
  const newTie = (): [from: number, to: number] => {
    const from = anybody.drawn(draw);
    const isWithin = draw.isTrue(SHARE_WITHIN_CIRCLE);
    const to = isWithin ? withinCircle.drawn(draw) * circles + (from % circles) : anybody.drawn(draw);
    return [name[from]!, name[to]!];
  };
  const returnedTie = (tie: number): [from: number, to: number] => [edges.to[tie]!, edges.from[tie]!];
  for (let count = 0; count < ties;) {
    const isReturned = count > 0 && draw.isTrue(SHARE_RETURNED);
    const [from, to] = isReturned ? returnedTie(draw.below(count)) : newTie();
    const key = from * people + to;
    if (from === to || seen.has(key)) continue;
    seen.add(key);
    edges.from[count] = from;
    edges.to[count] = to;
    edges.weight[count++] = Math.min(100, 0.5 / Math.sqrt(1 - draw.share()));
  }
  return edges;
}

/** Draws ranks from 0 on, low ones more often. */
class ByRank {
  /** How much is drawn up to and with each rank. */
  private readonly upTo: Float64Array;

  constructor(private readonly count: number) {
    this.upTo = new Float64Array(count);
    let sum = 0;
    for (let rank = 0; rank < count; rank++) this.upTo[rank] = sum += (rank + 1) ** -RANK_EXPONENT;
  }

  drawn(draw: Draw): number {
    const target = draw.share() * this.upTo[this.count - 1]!;
    let [least, most] = [0, this.count - 1];
    while (least < most) {
      const middle = (least + most) >>> 1;
      if (this.upTo[middle]! > target) most = middle;
      else least = middle + 1;
    }
    return least;
  }
}
