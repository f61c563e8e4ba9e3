import type { Rule } from './finding';

/** In a group of ten it is what remains when two of them say three quarters of all. */
const LEAST_EQUAL = 0.7;

export const fewVoices: Rule = ({ measures: { equalVoice } }) =>
  equalVoice === null || equalVoice >= LEAST_EQUAL
    ? null
    : {
        message: `A few voices are heard far more than the rest: equal voice is ${equalVoice.toFixed(2)}, where 1 is everyone equally often.`,
        evidence: ['equalVoice'],
        suggestion: 'Open the next meeting with a round in which each speaks once before anyone speaks twice.',
      };
