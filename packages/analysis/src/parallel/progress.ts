/** How far work has come whose parts are done in any order: told when it has come further, 0 first and 1 last. */
export class Progress {
  private readonly shares: number[] = [];
  private told = 0;

  constructor(private readonly tell: (share: number) => void = () => {}) {
    tell(0);
  }

  /**
   * @param weight of all the work, the share that this part is
   * @returns is to be told what share of the part is done
   */
  part(weight: number): (share: number) => void {
    const place = this.shares.push(0) - 1;
    return (share) => {
      this.shares[place] = Math.max(this.shares[place]!, weight * share);
      const sum = this.shares.reduce((all, one) => all + one, 0);
      if (sum <= this.told || sum >= 1) return; // 1 is the end, whatever was rounded
      this.told = sum;
      this.tell(sum);
    };
  }

  /** A part that is done when the promise is kept. */
  async until<Value>(weight: number, work: Promise<Value>): Promise<Value> {
    const report = this.part(weight);
    const value = await work;
    report(1);
    return value;
  }

  end(): void {
    this.told = 1;
    this.tell(1);
  }
}
