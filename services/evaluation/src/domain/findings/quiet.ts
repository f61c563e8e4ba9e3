import type { Rule } from './finding';
import { day } from './words';

/** Speaks when nobody did anything within the window: all else that is measured is then empty. */
export const quiet: Rule = ({ acts, lastInteractionAt, asOf }) =>
  acts > 0
    ? null
    : {
        message: lastInteractionAt
          ? `Nothing has happened here in the year before ${day(asOf)}. The last time was on ${day(lastInteractionAt)}.`
          : `Nothing had happened here by ${day(asOf)}: nobody wrote, promised or thanked.`,
        evidence: ['people.active'],
        suggestion:
          'Meet once, with one question: what would we still want to do together? Or close the network in good form.',
      };
