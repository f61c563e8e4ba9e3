import { krippendorffAlpha } from '../../algorithms/krippendorff-alpha';
import { groupMeasure } from '../../measure';

export const agreementAlpha = groupMeasure({
  name: 'agreement.alpha',
  unit: '1',
  range: { least: -1, most: 1 },
  direction: 'NEITHER',
  definition:
    'Krippendorff’s α = 1 − D_o/D_e of the ratings in the review, interval metric. Over the N ratings of questions that at least two people rated: D_o = (1/N) Σ_u Σ_{i≠j} (v_ui − v_uj)²/(m_u − 1) within questions u of m_u ratings, D_e = Σ_{i≠j} (v_i − v_j)²/(N(N − 1)) over all.',
  meaning:
    'Whether people see the network alike: 1 when everybody gives each question the same, 0 when they differ as by chance, below 0 when they see it in opposite ways. From 0.8 on their mean speaks for all; below 0.667, ask why.',
  edges:
    'Null where nobody was asked, where no question was rated twice, and where all ratings are the same: then nothing shows that people told questions apart. Who skips a question is missing there only. −1 is approached, never reached.',
  variants:
    'Ordinal α, by rank, trusts only the order of the steps of a scale; for short scales the two hardly differ. The standard deviation of each question tells on which one they differ.',
  cost: 'O(r log r) for r ratings',
  source:
    'Krippendorff (2011), Computing Krippendorff’s Alpha-Reliability, https://repository.upenn.edu/asc_papers/43; Krippendorff (2004), Content Analysis, 2nd ed., ch. 11',
  of: ({ record: { review } }) => review && krippendorffAlpha(review.ratings),
});
