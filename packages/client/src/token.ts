/** A token, or what gets one: called when there is none yet, and when the one that there was is refused or has expired. */
export type TokenSource = string | (() => string | Promise<string>);

/** Who asks: one token for all that a client does, until it is refused. */
export class Token {
  private asked: Promise<string> | undefined;
  private value: string | undefined;

  constructor(private readonly source: TokenSource) {}

  /** Throws what the source throws. */
  async current(): Promise<string> {
    const asked = (this.asked ??= this.ask());
    try {
      return (this.value = await asked);
    } catch (error) {
      if (this.asked === asked) this.asked = undefined;
      throw error;
    }
  }

  /**
   * This one was refused. The next time another is asked for, unless that has been done already.
   *
   * @returns false where there is no other
   */
  refuse(token: string | undefined): boolean {
    if (typeof this.source === 'string') return false;
    if (token === this.value) this.asked = undefined;
    return true;
  }

  private async ask(): Promise<string> {
    return typeof this.source === 'string' ? this.source : this.source();
  }
}
