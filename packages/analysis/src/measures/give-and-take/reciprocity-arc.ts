import { tieGraph } from '../../facts/tie-graph';
import { from0to1, groupMeasure } from '../../measure';

export const reciprocityArc = groupMeasure({
  name: 'reciprocity.arc',
  unit: 'share',
  range: from0to1,
  direction: 'HIGHER',
  definition: 'Number of ties i→j for which the tie j→i exists too, over m.',
  meaning: 'How often a tie is returned, whatever its strength.',
  edges: 'Null where there is no tie. People without ties and separate pieces change nothing.',
  variants:
    'A mutual pair counts two ties here and one in reciprocity.dyad, so this is never below that one. Garlaschelli & Loffredo (2004) take off what density alone would bring about: that compares networks of different size, this says what a member meets.',
  cost: 'O(1): of m ties on d pairs, m − d pairs are mutual',
  source: 'Newman, Forrest & Balthrop (2002), Phys. Rev. E 66:035101, https://doi.org/10.1103/PhysRevE.66.035101',
  of: (facts) => {
    const { arcs, dyads } = facts.know(tieGraph);
    return arcs === 0 ? null : (2 * (arcs - dyads)) / arcs;
  },
});
