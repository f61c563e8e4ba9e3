import { between } from '../../facts/between';
import { from0to1, personMeasure } from '../../measure';

export const betweennessOwn = personMeasure({
  name: 'betweenness.own',
  unit: 'share',
  range: from0to1,
  direction: 'NEITHER',
  definition:
    'Σ over unordered pairs {s, t} of others of σ_st(i)/σ_st, over (n−1)(n−2)/2. σ_st counts the shortest paths between s and t, σ_st(i) those through i; each connection is as long as 1/(w_ij + w_ji), and lengths within a relative 1e-12 are equal. Exact up to 4,000 people. Of more, it is an estimate from k = 512 sources drawn by the seed, without replacement: (n−1)/k · Σ_s Σ_t f(d_si/d_st) · σ_st(i)/σ_st over the k sources s ≠ i, with f(x) = x³(10 − 15x + 6x²) and d the lengths of shortest paths, over the same number of pairs; its standard error is that of a mean over a sample of a finite population.',
  meaning: 'How much of what passes between others passes through you. Much of it makes you hard to do without.',
  edges:
    'Null for fewer than 3 people; 0 without ties. Pairs who cannot reach each other add nothing. The error of an estimate rests on the sample, too, and is rather too small: tried on networks of 5,000 people, the exact value lay beyond three errors for 1 in 50 of the most central hundredth, and for 1 in 10 of all (by the normal law 1 in 370). An estimate of 0 has an error of 0: no path from the sample led through i.',
  variants:
    'With the strength of ties left out, a word once a year would carry as much as one a day. By direction, it would ask who passes on what they are told, and be 0 for who only listens. Strength taken for length, as some libraries do unasked, would have what is strong far away. networkx compares sums of lengths to the bit, so that rounding parts paths that are equally long (with fractions for lengths it agrees), and says 0 for fewer than 3 people; igraph, given some sources, says half of what they add up to. Without the factor f (Brandes & Pich 2007), the estimate of those whom few depend on would rest on whether these few were drawn.',
  cost: 'O(n (m + n log n)) up to 4,000 people, O(512 (m + n log n)) for more',
  source:
    'Freeman (1977), Sociometry 40:35, https://doi.org/10.2307/3033543; computed after Brandes (2001), J. Math. Sociol. 25:163, https://doi.org/10.1080/0022250X.2001.9990249; estimated after Brandes & Pich (2007), Int. J. Bifurcat. Chaos 17:2303, https://doi.org/10.1142/S0218127407018403, and Geisberger, Sanders & Schultes (2008), ALENEX, https://doi.org/10.1137/1.9781611972887.9',
  of: (facts) => facts.know(between).values,
  errorsOf: (facts) => facts.know(between).standardErrors,
});
