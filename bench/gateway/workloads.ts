import type { Contender } from './gateways/contender';
import { bare } from './gateways/bare';
import { joiningFetches, joiningNothing, joiningRequests } from './gateways/contenders';
import { direct } from './gateways/direct';

/** What is asked, and of whom. */
export interface Workload {
  readonly name: string;
  readonly supergraph: string;
  /** Whether every request differs, or all are the same. */
  readonly different: boolean;
  readonly meaning: string;
  readonly contenders: readonly Contender[];
}

export const workloads: readonly Workload[] = [
  {
    name: 'shop',
    supergraph: 'shop',
    different: false,
    meaning: "the public benchmark's shape, all requests the same",
    contenders: [...joiningNothing, ...joiningFetches, ...joiningRequests('shop')],
  },
  {
    name: 'shop-different',
    supergraph: 'shop',
    different: true,
    meaning: 'the same shape, each request about another shop: nothing to join',
    contenders: [...joiningNothing, bare('fetches'), direct('shop')],
  },
  {
    name: 'trama-different',
    supergraph: 'trama',
    different: true,
    meaning: "Trama's supergraph, pages that clients show, each of another network",
    contenders: [...joiningNothing, bare('fetches'), direct('trama')],
  },
];
