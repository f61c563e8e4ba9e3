import { constraint } from '../../facts/constraint';
import { groupMeasure } from '../../measure';

export const constraintMean = groupMeasure({
  name: 'constraint.mean',
  unit: '1',
  range: { least: 0, most: 2 },
  direction: 'NEITHER',
  definition: 'The mean of constraint.own over all people who have a contact.',
  meaning:
    'Whether people move in one close circle (high) or between several (low): close circles bring trust, several bring news.',
  edges: 'Null without ties. People without contacts are left out. Always above 0.',
  cost: 'O(n) beside constraint.own',
  source: 'Burt (1992), Structural Holes, ch. 2, Harvard University Press: see constraint.own',
  of: (facts) => {
    const known = facts.know(constraint).filter((value) => !Number.isNaN(value));
    return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
  },
});
