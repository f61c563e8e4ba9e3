import { from0to1, groupMeasure } from '../../measure';

export const agreementResponseRate = groupMeasure({
  name: 'agreement.responseRate',
  unit: 'share',
  range: from0to1,
  direction: 'HIGHER',
  definition: 'People who answered the review over people who were asked.',
  meaning: 'For how many of the people the review speaks. What few said is the view of those few.',
  edges: 'Null where nobody was asked. Who answered in part answered.',
  variants:
    'Of complete answers only (AAPOR’s RR1; this is RR2) it would be lower: but an answer to one question is a voice, too.',
  cost: 'O(n)',
  source:
    'AAPOR (2023), Standard Definitions, 10th ed., RR2, https://aapor.org/standards-and-ethics/standard-definitions/',
  of: ({ record: { review } }) => {
    if (!review || review.asked === 0) return null;
    const answered = new Set(review.answered).size;
    if (!(answered <= review.asked))
      throw new RangeError(`${answered} people answered the review, but ${review.asked} were asked.`);
    return answered / review.asked;
  },
});
