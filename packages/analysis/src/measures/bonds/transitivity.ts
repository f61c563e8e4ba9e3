import { connectedPairs } from '../../facts/connected-pairs';
import { tieGraph } from '../../facts/tie-graph';
import { from0to1, groupMeasure } from '../../measure';

export const transitivity = groupMeasure({
  name: 'transitivity',
  unit: 'share',
  range: from0to1,
  direction: 'NEITHER',
  definition:
    '3 · triangles / connected triples: of all triples i–j–k in which i and k are both connected with j, the share in which i and k are connected as well.',
  meaning:
    'How often two contacts of the same person know each other. High, trust and help have many ways round, and news may go in circles; low, people are bridges between others who never met.',
  edges: 'Null where nobody has two contacts. The direction and strength of ties play no part.',
  variants:
    'The mean over people of the share of their contacts who know each other (Watts & Strogatz 1998) gives each person one voice, however many contacts they have, and needs a rule for those with fewer than two; here each pair of contacts has one. networkx says 0 where nobody has two contacts; here nothing could be closed, so there is nothing to measure.',
  cost: 'O(m^1.5)',
  source:
    'Newman, Watts & Strogatz (2002), PNAS 99:2566, https://doi.org/10.1073/pnas.012582999; triangles after Schank & Wagner (2005), https://doi.org/10.1007/11427186_54',
  of: (facts) => {
    const graph = facts.know(tieGraph);
    let triples = 0;
    for (let person = 0; person < graph.size; person++) {
      const contacts = graph.degree(person);
      triples += (contacts * (contacts - 1)) / 2;
    }
    if (triples === 0) return null;
    // Each triangle is the common contact of three pairs.
    return facts.know(connectedPairs).common.reduce((sum, common) => sum + common, 0) / triples;
  },
});
