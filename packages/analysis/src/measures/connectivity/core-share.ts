import { core } from '../../facts/core';
import { from0to1, groupMeasure } from '../../measure';

export const coreShare = groupMeasure({
  name: 'core.share',
  unit: 'share',
  range: from0to1,
  direction: 'NEITHER',
  definition: 'Number of people in the core that gives core.fit, over n.',
  meaning:
    'How many of the people make up the core, if the network is seen as one of core and periphery. Read it with core.fit.',
  edges: 'Null where core.fit is null or 0: no core stands out.',
  cost: 'O(n + m)',
  source: 'Borgatti & Everett (1999), Social Networks 21:375, https://doi.org/10.1016/S0378-8733(99)00019-2',
  of: (facts) => {
    const found = facts.know(core);
    return found === null || found.size === 0 ? null : found.size / facts.record.people.length;
  },
});
