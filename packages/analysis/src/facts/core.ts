import { type CoreAndPeriphery, coreAndPeriphery } from '../algorithms/core-periphery';
import type { Facts } from './facts';
import { tieGraph } from './tie-graph';

/** Fact: the core that makes the network look most like one of core and periphery. */
export const core = (facts: Facts): CoreAndPeriphery | null => coreAndPeriphery(facts.know(tieGraph));
