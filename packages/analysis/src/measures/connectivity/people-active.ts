import { from0, groupMeasure } from '../../measure';

export const peopleActive = groupMeasure({
  name: 'people.active',
  unit: 'people',
  range: from0,
  direction: 'HIGHER',
  definition:
    'Number of people from whom at least one interaction (of any kind, to one of the people or to all) has T − h < t_e ≤ T.',
  meaning: 'How many people did something within the last half-life, the time in which a tie fades by half.',
  edges: '0 where nobody is or nobody did anything. What was done exactly a half-life ago no longer counts.',
  variants:
    'By logins or by days, as is usual on the web: that counts who looks on, and depends on no half-life. Here somebody is active who left a trace that others could see.',
  cost: 'O(n + e) for e interactions',
  source: 'A count.',
  of: ({ record: { people, interactions, asOf, halfLifeMs } }) => {
    const { length, from, at } = interactions;
    const isActive = new Uint8Array(people.length);
    let active = 0;
    for (let row = 0; row < length; row++) {
      if (at[row]! <= asOf - halfLifeMs || isActive[from[row]!] === 1) continue;
      isActive[from[row]!] = 1;
      active += 1;
    }
    return active;
  },
});
