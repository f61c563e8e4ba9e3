import { goals } from '../../facts/goals';
import { from0, groupMeasure } from '../../measure';

const DAY = 86_400_000;

export const unattended = groupMeasure({
  name: 'goals.unattended',
  unit: 'days',
  range: from0,
  direction: 'LOWER',
  definition:
    'Median over the adopted goals of T − the later of adoption and last check-in, in days of 24 hours; of an even number, the mean of the two in the middle.',
  meaning: 'For how many days nobody has said where a typical goal stands.',
  edges: 'Null without adopted goals. A goal on which nobody ever checked in is as old as its adoption.',
  variants: 'A mean would be ruled by one goal that everybody has forgotten.',
  cost: 'O(g log g) for g goals.',
  source: 'Ours: the age of what is known of each goal.',
  of: (facts) => {
    const { asOf } = facts.record;
    const ages = Float64Array.from(
      facts.know(goals),
      ({ adoptedAt, lastCheckInAt }) => asOf - Math.max(adoptedAt, lastCheckInAt ?? adoptedAt),
    ).sort();
    if (ages.length === 0) return null;
    const middle = (ages.length - 1) / 2;
    return (ages[Math.floor(middle)]! + ages[Math.ceil(middle)]!) / 2 / DAY;
  },
});
