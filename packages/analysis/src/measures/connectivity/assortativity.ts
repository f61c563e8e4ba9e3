import { degreeAssortativity } from '../../algorithms/degree-assortativity';
import { tieGraph } from '../../facts/tie-graph';
import { groupMeasure } from '../../measure';

export const assortativity = groupMeasure({
  name: 'assortativity',
  unit: '1',
  range: { least: -1, most: 1 },
  direction: 'NEITHER',
  definition:
    'Pearson’s correlation of d_i and d_j over both ends of all connections, each taken both ways round; d_i is the number of people connected with i.',
  meaning:
    'Above 0, people with many contacts are in touch with each other, and those with few among themselves; below 0, the well connected are the bridge for those with few.',
  edges:
    'Null where nobody is connected, or all who are have equally many contacts. People without connections and the strength of ties play no part.',
  variants:
    'By strength, or by in- and out-degree at the two ends of each tie: those ask whether busy people seek each other. Number of contacts is what other networks are compared by (social ones tend to be above 0). Newman’s excess degree d − 1 gives the same value.',
  cost: 'O(n + m)',
  source: 'Newman (2002), Phys. Rev. Lett. 89:208701, https://doi.org/10.1103/PhysRevLett.89.208701',
  of: (facts) => degreeAssortativity(facts.know(tieGraph)),
});
