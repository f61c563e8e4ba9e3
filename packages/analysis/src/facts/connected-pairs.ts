import { commonContacts, type ConnectedPairs } from '../algorithms/common-contacts';
import type { Facts } from './facts';
import { tieGraph } from './tie-graph';

/** Fact: every pair of people who are connected, how strongly, and how many contacts they have in common. */
export const connectedPairs = (facts: Facts): ConnectedPairs => commonContacts(facts.know(tieGraph));
