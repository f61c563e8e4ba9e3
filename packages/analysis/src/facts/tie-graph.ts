import type { Facts } from './facts';
import { TieGraph } from '../graph/tie-graph';
import { tieStrengths } from '../record/tie-strengths';

/** Fact: who is tied to whom. */
export const tieGraph = ({ record }: Facts): TieGraph => TieGraph.of(record.people.length, tieStrengths(record));
