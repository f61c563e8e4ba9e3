import { pieces } from '../../facts/pieces';
import { from0, groupMeasure } from '../../measure';

export const componentsCount = groupMeasure({
  name: 'components.count',
  unit: 'groups',
  range: from0,
  direction: 'LOWER',
  definition: 'Number of components of the people linked by connections (direction and weight aside).',
  meaning:
    'Into how many groups that have nothing to do with each other the network falls. One is a network that hangs together.',
  edges: '0 where nobody is. Somebody without a connection is a component of one.',
  variants:
    'Strong components, in which everybody reaches everybody along the direction of ties, are never fewer: they would count a person to whom nobody reaches out yet as cut off, though a word from them arrives.',
  cost: 'O(n + m)',
  source: 'Hopcroft & Tarjan (1973), Commun. ACM 16:372, https://doi.org/10.1145/362248.362272',
  of: (facts) => facts.know(pieces).length,
});
