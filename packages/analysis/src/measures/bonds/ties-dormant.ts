import { silentPairs } from '../../algorithms/silent-pairs';
import { from0to1, groupMeasure } from '../../measure';

export const tiesDormant = groupMeasure({
  name: 'ties.dormant',
  unit: 'share',
  range: from0to1,
  direction: 'LOWER',
  definition:
    'Of the pairs with interactions at 3 or more distinct instants t_1 < … < t_k by T, the share with T − t_k > 8 (t_k − t_1)/(k − 1): silent for longer than 8 times their own mean gap. Interactions in both directions count together, of kinds of weight above 0, from one of the two to the other.',
  meaning:
    'How many of those who used to be in touch have fallen silent by their own measure: a week is long for two who talk daily, and nothing for two who meet each season.',
  edges:
    'Null where no pair has interactions at 3 distinct instants. Ties that have faded below the least tie count as well: those above all. What is said to all says nothing of a pair.',
  variants:
    'A fixed time of silence for all (90 days is usual) would call rare friends dormant and overlook daily ones who stopped last month. 8 gaps, rather than 2 or 3, leave room for holidays: of pairs whose gaps are exponential, (1 + 8/(k−1))^−(k−1) are silent for so long by chance, one in 25 after three instants, one in 3,000 after many.',
  cost: 'O(n + e) for e interactions',
  source:
    'Ours; for dormant ties see Levin, Walter & Murnighan (2011), Organ. Sci. 22:923, https://doi.org/10.1287/orsc.1100.0576',
  of: ({ record }) => {
    const { acquainted, silent } = silentPairs(record);
    return acquainted === 0 ? null : silent / acquainted;
  },
});
