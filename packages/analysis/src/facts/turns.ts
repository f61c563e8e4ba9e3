import { turnsOf, type TurnTable } from '../algorithms/turns';
import type { Facts } from './facts';

/** Fact: who addressed whom, and whether they have a word back. */
export function turns({ record: { people, interactions, kinds } }: Facts): TurnTable {
  const isMessage = kinds.map((kind) => kind.isMessage);
  return turnsOf(people.length, interactions, (row) => isMessage[interactions.kind[row]!]!);
}
