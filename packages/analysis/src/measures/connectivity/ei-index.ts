import { communities } from '../../facts/communities';
import { tieGraph } from '../../facts/tie-graph';
import { groupMeasure } from '../../measure';

export const eiIndex = groupMeasure({
  name: 'eiIndex',
  unit: '1',
  range: { least: -1, most: 1 },
  direction: 'NEITHER',
  definition:
    '(E − I)/(E + I): of the pairs of connected people, E are in different communities (see communities.count), I in the same.',
  meaning:
    'Whether the circles of the network reach out to each other: −1 when nobody has contact beyond their own, 0 when half of all contacts go beyond. A network with few is quick to split when it comes to a crisis.',
  edges: 'Null without ties. −1 where all are one community.',
  variants:
    'Weighted, (E − I) of the strengths, is lower, since ties within a circle are stronger; here an acquaintance elsewhere counts in full, for what is new comes through weak ties. It depends on how many communities of which size there are: the more, the higher by chance.',
  cost: 'O(n + m), beside the communities',
  source: 'Krackhardt & Stern (1988), Soc. Psychol. Q. 51:123, https://doi.org/10.2307/2786835',
  of: (facts) => {
    const { size, dyads, undirected } = facts.know(tieGraph);
    const { of } = facts.know(communities);
    let beyond = 0; // from both ends
    for (let person = 0; person < size; person++)
      for (let k = undirected.offsets[person]!; k < undirected.offsets[person + 1]!; k++)
        if (of[person] !== of[undirected.columns[k]!]) beyond += 1;
    return dyads === 0 ? null : (beyond - dyads) / dyads;
  },
});
