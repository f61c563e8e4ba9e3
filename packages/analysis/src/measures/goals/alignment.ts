import { from0to1, groupMeasure } from '../../measure';

export const alignment = groupMeasure({
  name: 'goals.alignment',
  unit: 'share',
  range: from0to1,
  direction: 'HIGHER',
  definition: 'Of the tasks open at T, the share that serves an adopted goal.',
  meaning: 'How much of what people are working on leads where the network said it wants to go.',
  edges: 'Null where no task is open. Each task counts once, however large it is.',
  variants: 'Over tasks done, it would say where the network has been going.',
  cost: 'O(1)',
  source: 'A share.',
  of: ({ record: { work } }) => {
    const { active, towardsGoals } = work;
    if (![active, towardsGoals].every((count) => Number.isSafeInteger(count) && count >= 0) || towardsGoals > active)
      throw new RangeError(`work cannot be ${towardsGoals} tasks towards goals of ${active} open.`);
    return active === 0 ? null : towardsGoals / active;
  },
});
