import { constraint } from '../../facts/constraint';
import { personMeasure } from '../../measure';

export const constraintOwn = personMeasure({
  name: 'constraint.own',
  unit: '1',
  range: { least: 0, most: 2 },
  direction: 'NEITHER',
  definition:
    'Σ_j (p_ij + Σ_{q≠i,j} p_iq p_qj)² over the people j connected with i, p_ij = (w_ij + w_ji) / Σ_k (w_ik + w_ki).',
  meaning:
    'How far all your contacts are one circle, who hear the same from each other. Low values let you link circles that have no other link, and make you hard to replace.',
  edges:
    'Null without contacts; 1 with one contact; 1/d for d equally close contacts who do not know each other. Always above 0. Above 1 in small close circles, never above 2, which it only comes near.',
  variants:
    "Some count those whom i knows only by others as well (p_ij = 0): a friend's friends would then weigh on i. By ties given alone, attention that comes unasked would not bind.",
  cost: 'O(m^1.5)',
  source: 'Burt (1992), Structural Holes, ch. 2, Harvard University Press',
  of: (facts) => facts.know(constraint),
});
