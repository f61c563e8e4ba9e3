import type { Rule } from './finding';

/** Half way between a circle of equals (1) and a star around one person (0). */
const LEAST_HORIZONTAL = 0.5;

export const runsThroughFew: Rule = ({ measures: { horizontality } }) =>
  horizontality === null || horizontality >= LEAST_HORIZONTAL
    ? null
    : {
        message: `Contacts run through few people: horizontality is ${horizontality.toFixed(2)}, where 1 is a circle of equals and 0 a star around one person.`,
        evidence: ['horizontality', 'betweenness.highest'],
        suggestion:
          'Let others chair, host and answer in turns, and let those in the middle introduce people to each other.',
      };
