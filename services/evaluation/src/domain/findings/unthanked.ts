import type { Rule } from './finding';
import { percent } from './words';

/** Less than a third: for each who was thanked two others gave, and heard nothing. */
const LEAST_THANKED = 1 / 3;

export const unthanked: Rule = ({ measures }) => {
  const thanked = measures['recognition.coverage'];
  if (thanked === null || thanked >= LEAST_THANKED) return null;
  return {
    message: `Of those who gave something to the network, ${percent(thanked)} were thanked for anything.`,
    evidence: ['recognition.coverage', 'recognition.receivers'],
    suggestion: 'End each meeting with one question: whom have we not thanked yet, and for what?',
  };
};
