import type { BetweennessPart } from './betweenness-part';

/** Betweenness of everybody, as a share of all pairs of others. */
export interface Between {
  /** By person; NaN for fewer than 3 people. */
  readonly values: Float64Array;
  /** Null where the values are exact. */
  readonly standardErrors: Float64Array | null;
  /** From how many people paths were sought. */
  readonly sources: number;
}

/**
 * Betweenness from its parts, as a share: b(v) / ((n − 1)(n − 2)/2).
 *
 * Where k sources are a sample, those of them who are not v are a sample without replacement of the n − 1 others, and what
 * they contribute has a mean x̄ and a variance s². Then b(v) is estimated as (n − 1) x̄, with the standard error
 * (n − 1) √((1 − k/(n − 1)) s²/k), as for any sample of a finite population.
 *
 * Range      0 to 1.
 * Edges      NaN for fewer than 3 people: there are no others to be between. An estimate of 0 has an error of 0: no path from
 *            the sample led through v. Errors are rather too small, as what sources
 *            contribute is very unequal: see betweenness.own.
 * Cost       O(n) for each part.
 * Source     sampling of sources: Brandes & Pich (2007), Int. J. Bifurcat. Chaos 17:2303,
 *            https://doi.org/10.1142/S0218127407018403; variance of the mean: Cochran (1977), Sampling Techniques, § 2.5–2.6
 * @param parts in the order of `chunksOf`: the sums have the same bits wherever they were computed
 */
export function combined(parts: readonly BetweennessPart[]): Between {
  const size = parts[0]?.sums.length ?? 0;
  const sums = total(
    parts.map((part) => part.sums),
    size,
  );
  const sources = parts.reduce((count, part) => count + part.sources.length, 0);
  const pairs = size < 3 ? NaN : ((size - 1) * (size - 2)) / 2;
  if (parts.every(({ squares }) => squares === null))
    return { values: sums.map((sum) => sum / 2 / pairs), standardErrors: null, sources }; // each pair was seen from both ends
  const squares = total(
    parts.map((part) => part.squares!),
    size,
  );
  const counts = countsOfOthers(parts, size);
  const others = size - 1;
  const standardError = (square: number, person: number): number => {
    const count = counts[person]!;
    const variance = Math.max(0, square - sums[person]! ** 2 / count) / (count - 1);
    return (others * Math.sqrt((1 - count / others) * (variance / count))) / pairs;
  };
  return {
    values: sums.map((sum, person) => (others * sum) / counts[person]! / pairs),
    standardErrors: squares.map(standardError),
    sources,
  };
}

function total(columns: readonly Float64Array[], size: number): Float64Array {
  const sums = new Float64Array(size);
  for (const column of columns) for (let person = 0; person < size; person++) sums[person]! += column[person]!;
  return sums;
}

/** By person: how many of the sources are somebody else. */
function countsOfOthers(parts: readonly BetweennessPart[], size: number): Uint32Array {
  const counts = new Uint32Array(size).fill(parts.reduce((count, part) => count + part.sources.length, 0));
  for (const { sources } of parts) for (const source of sources) counts[source]! -= 1;
  return counts;
}
