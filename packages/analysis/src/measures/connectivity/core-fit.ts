import { core } from '../../facts/core';
import { from0to1, groupMeasure } from '../../measure';

export const coreFit = groupMeasure({
  name: 'core.fit',
  unit: '1',
  range: from0to1,
  direction: 'NEITHER',
  definition:
    'Pearson’s correlation, over all n(n−1)/2 pairs of people, of being connected (1 or 0) with having at least one of the two in the core (1 or 0). The core is everybody with at least d contacts, for the d with the highest correlation (of several, the largest d); 0 where none is above 0.',
  meaning:
    'How much the network is one of core and periphery: a few who are in touch with all, and others who are in touch with them alone. 1 is exactly that, 0 nothing of it.',
  edges:
    'Null where nobody is connected or everybody with everybody; 0 where all have equally many contacts. In large networks it is low: nobody can be in touch with thousands, as the ideal core is.',
  variants:
    'The best of all sets of people, not only of those by number of contacts, is NP-hard to find; heuristics for it (genetic, annealing) depend on chance. Leaving pairs of core and periphery out of the count (Lip 2011, https://arxiv.org/abs/1102.5511) is exact and fast, but its core breaks ties between equals at random, and says nothing of whether the periphery reaches the core.',
  cost: 'O(n + m)',
  source:
    'Borgatti & Everett (1999), Social Networks 21:375, https://doi.org/10.1016/S0378-8733(99)00019-2, eqs. 1–2; searched as by rk1_dc of netUtils for R',
  of: (facts) => facts.know(core)?.fit ?? null,
});
