import { goals } from '../../facts/goals';
import { from0to1, groupMeasure } from '../../measure';

export const progress = groupMeasure({
  name: 'goals.progress',
  unit: 'share',
  range: from0to1,
  direction: 'HIGHER',
  definition:
    'Mean of the progress (0 to 1, by its indicators) over the adopted goals that tell it at T; added up from the least to the greatest.',
  meaning: 'How far the network has come, on average, on the way to the goals it has now.',
  edges:
    'Null where no goal tells its progress. Goals that were reached or dropped are no longer counted, so it falls when one is reached.',
  variants:
    'With 0 for goals that do not tell, it would mix how far with how well told: goals.unattended says who keeps silent.',
  cost: 'O(g log g) for g goals.',
  source: 'Ours: a mean over goals, each counting alike.',
  of: (facts) => {
    const told = facts.know(goals).flatMap((goal) => goal.progress ?? []);
    if (told.length === 0) return null;
    let sum = 0;
    for (const each of Float64Array.from(told).sort()) sum += each;
    return sum / told.length;
  },
});
