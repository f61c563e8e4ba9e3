import { talk } from '../../facts/talk';
import { from0to1, groupMeasure } from '../../measure';

/** The heading under which somebody merely says what is so. */
const INFORMATION = 'INFORMATION';

export const mixBeyondInformation = groupMeasure({
  name: 'mix.beyondInformation',
  unit: 'share',
  range: from0to1,
  direction: 'HIGHER',
  definition: 'Of all acts of talk, the share that stands under another heading than INFORMATION.',
  meaning: 'How much of the talk asks, plans, teaches or reflects, rather than merely telling what is so.',
  edges: 'Null where there was no talk. A message to several people counts once.',
  variants: 'Counted by the people addressed, one notice to thirty would drown thirty questions.',
  cost: 'O(e) for e interactions.',
  source: 'Ours: that talk in a network has to be more than information is what Trama is built on.',
  of: (facts) => {
    const { headings, acts } = facts.know(talk);
    const all = acts.reduce((sum, count) => sum + count, 0);
    const informing = acts[headings.indexOf(INFORMATION)] ?? 0;
    return all === 0 ? null : (all - informing) / all;
  },
});
