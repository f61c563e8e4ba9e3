import { refuse } from '@trama/errors';

interface Limits {
  /** Of one owner. */
  readonly each: number;
  /** Of all together. */
  readonly total?: number;
}

/** How many of something there may be at once. */
export class Quota {
  private readonly owned = new Map<string, number>();
  private all = 0;

  constructor(
    /** `subscriptions`, say */
    private readonly what: string,
    private readonly limits: Limits,
  ) {}

  /**
   * One more for this owner. Refuses with COST_EXCEEDED.
   *
   * @returns gives it back, however often it is called
   */
  take(owner: string): () => void {
    const { each, total = Infinity } = this.limits;
    const has = this.owned.get(owner) ?? 0;
    if (has >= each)
      throw refuse('COST_EXCEEDED', `You have ${each} ${this.what} already. End one of them.`, { limit: each });
    if (this.all >= total)
      throw refuse('COST_EXCEEDED', `The gateway has no room for more ${this.what}. Try again later.`);
    this.owned.set(owner, has + 1);
    this.all += 1;
    let isHeld = true;
    return () => {
      if (isHeld) this.giveBack(owner);
      isHeld = false;
    };
  }

  private giveBack(owner: string): void {
    this.all -= 1;
    const left = (this.owned.get(owner) ?? 0) - 1;
    if (left > 0) this.owned.set(owner, left);
    else this.owned.delete(owner);
  }
}
