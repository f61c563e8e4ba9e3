import { between } from '../../facts/between';
import type { Facts } from '../../facts/facts';
import { from0to1, groupMeasure } from '../../measure';

export const betweennessHighest = groupMeasure({
  name: 'betweenness.highest',
  unit: 'share',
  range: from0to1,
  direction: 'LOWER',
  definition:
    'The highest betweenness.own of anybody; where that is an estimate, its standard error is that of this person.',
  meaning: 'How much of what passes between others depends on one person.',
  edges: 'Null for fewer than 3 people; 0 where everybody is in touch with everybody directly, or nobody with anybody.',
  variants:
    "Freeman's centralisation adds up how far everybody stays below the highest: near it in large networks, and harder to picture. The highest of several estimates is on average a little too high; with the errors there are, by less than one of them.",
  cost: 'O(n) beside betweenness.own',
  source: 'Freeman (1977), Sociometry 40:35, https://doi.org/10.2307/3033543',
  of: (facts) => {
    const highest = whoIsHighest(facts);
    return highest === null ? null : facts.know(between).values[highest]!;
  },
  errorOf: (facts) => {
    const highest = whoIsHighest(facts);
    return highest === null ? null : (facts.know(between).standardErrors?.[highest] ?? null);
  },
});

/** Of several the first; null for fewer than 3 people. */
function whoIsHighest(facts: Facts): number | null {
  const { values } = facts.know(between);
  if (values.length < 3) return null;
  return values.reduce((highest, value, person) => (value > values[highest]! ? person : highest), 0);
}
