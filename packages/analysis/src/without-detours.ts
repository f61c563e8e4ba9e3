import { compress, type CompressedRows, type Entry } from './compressed-rows';

/** Far above what rounding can do to a length, so that ways which are equally long are never taken for detours. */
const margin = 1e-6;

/**
 * The lengths without the connections that are longer than a way by way of one third person: none of them is part of a shortest
 * path, so they change nothing that is made of those. Where strengths differ much most connections are such detours.
 *
 * Cost O(Σ degree²), little beside a search from everybody.
 *
 * Source: the first step towards the metric backbone, Simas, Correia & Rocha (2021), J. Complex Netw. 9:cnab021,
 * https://doi.org/10.1093/comnet/cnab021
 */
export function withoutDetours(lengths: CompressedRows): CompressedRows {
  const { offsets, columns, weights } = lengths;
  const size = offsets.length - 1;
  const byThird = new Float64Array(size);
  const kept: Entry[] = [];
  for (let row = 0; row < size; row++) {
    byThird.fill(Infinity);
    for (let k = offsets[row]!; k < offsets[row + 1]!; k++) {
      const third = columns[k]!;
      for (let l = offsets[third]!; l < offsets[third + 1]!; l++) {
        const length = weights[k]! + weights[l]!;
        if (length < byThird[columns[l]!]!) byThird[columns[l]!] = length;
      }
    }
    for (let k = offsets[row]!; k < offsets[row + 1]!; k++) {
      const entry = { row, column: columns[k]!, weight: weights[k]! };
      if (entry.weight <= byThird[entry.column]! * (1 + margin)) kept.push(entry);
    }
  }
  return compress(size, kept);
}
