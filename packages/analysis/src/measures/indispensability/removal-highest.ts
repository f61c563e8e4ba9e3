import { removal } from '../../facts/removal';
import { from0to1, groupMeasure } from '../../measure';

export const removalHighest = groupMeasure({
  name: 'removal.highest',
  unit: 'share',
  range: from0to1,
  direction: 'LOWER',
  definition: 'The highest removal.own of anybody.',
  meaning:
    'Of all pairs, the share who would lose all contact if one person left: what the network stands to lose at worst.',
  edges: 'Null for fewer than 3 people; 0 without cut members, 1 where all contact runs through one person.',
  variants: 'Of two people who leave together the effect may be far more than the sum: this looks at one at a time.',
  cost: 'O(n) beside removal.own',
  source:
    'After Borgatti (2006), Comput. Math. Organ. Theory 12:21, https://doi.org/10.1007/s10588-006-7084-x: see removal.own',
  of: (facts) => {
    const shares = facts.know(removal);
    return shares.length < 3 ? null : shares.reduce((highest, share) => Math.max(highest, share), 0);
  },
});
