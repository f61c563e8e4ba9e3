import { from0, groupMeasure } from '../../measure';

export const peopleCount = groupMeasure({
  name: 'people.count',
  unit: 'people',
  range: from0,
  direction: 'NEITHER',
  definition: 'n, the number of people in the network at T.',
  meaning: 'How many people the network has.',
  edges: '0 where nobody is.',
  cost: 'O(1)',
  source: 'A count.',
  of: ({ record }) => record.people.length,
});
