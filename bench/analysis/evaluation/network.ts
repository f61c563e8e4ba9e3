import { heavyTailed } from '../graphs/heavy-tailed';
import { livelyRecord } from '../graphs/lively-record';
import type { NetworkRecord } from '@trama/analysis';

/** A network of which a program is told. */
export interface Network {
  readonly people: number;
  readonly ties: number;
  readonly interactions: number;
  readonly seed: number;
}

export const recordOf = ({ people, ties, interactions, seed }: Network): NetworkRecord =>
  livelyRecord(heavyTailed(people, ties, seed), interactions, seed);
