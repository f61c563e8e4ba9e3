import type { Facts } from './facts';
import { turns } from './turns';

/** How many turns of each person, and towards each, wait for a word. */
export interface OpenTurns {
  readonly from: Float64Array;
  readonly towards: Float64Array;
}

/** Fact: who waits, and who is waited for. */
export function openTurns(facts: Facts): OpenTurns {
  const { length, from, to, answeredAt } = facts.know(turns);
  const open = {
    from: new Float64Array(facts.record.people.length),
    towards: new Float64Array(facts.record.people.length),
  };
  for (let turn = 0; turn < length; turn++) {
    if (!Number.isNaN(answeredAt[turn])) continue;
    open.from[from[turn]!]! += 1;
    open.towards[to[turn]!]! += 1;
  }
  return open;
}
