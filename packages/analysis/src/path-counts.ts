const step = 2 ** 512;

/**
 * How many shortest paths lead to each person. A thousand equal detours in a row make more of them (2^1000) than a double can
 * count, so each count is a double times a power of 2^512, which changes no bit as long as the counts are small.
 */
export class PathCounts {
  private readonly mantissas: Float64Array;
  private readonly scales: Uint32Array;

  constructor(size: number) {
    this.mantissas = new Float64Array(size);
    this.scales = new Uint32Array(size);
  }

  setToOne(person: number): void {
    this.mantissas[person] = 1;
    this.scales[person] = 0;
  }

  /** As many paths lead to `person` as to `before`. */
  copy(person: number, before: number): void {
    this.mantissas[person] = this.mantissas[before]!;
    this.scales[person] = this.scales[before]!;
  }

  /** The paths to `before` lead on to `person`, too. */
  add(person: number, before: number): void {
    const [mantissa, scale] = [this.mantissas[before]!, this.scales[before]!];
    const scaleSoFar = this.scales[person]!;
    const common = scale > scaleSoFar ? scale : scaleSoFar;
    let sum = shift(this.mantissas[person]!, scaleSoFar - common) + shift(mantissa, scale - common);
    const isTooLarge = sum >= step;
    if (isTooLarge) sum /= step;
    this.mantissas[person] = sum;
    this.scales[person] = isTooLarge ? common + 1 : common;
  }

  /** Which share of the paths to `person` comes by way of `before`. */
  share(before: number, person: number): number {
    return shift(this.mantissas[before]! / this.mantissas[person]!, this.scales[before]! - this.scales[person]!);
  }
}

/** mantissa · step^steps, for steps of at most 0; what is two steps less is nothing beside the rest. */
const shift = (mantissa: number, steps: number): number =>
  steps === 0 ? mantissa : steps === -1 ? mantissa / step : 0;
