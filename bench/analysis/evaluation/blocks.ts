/** Watches how long the event loop of this thread is kept from turning. */
export class Blocks {
  /** Of the longest: milliseconds that passed, which another process may have had. */
  longest = 0;
  /** The most milliseconds of CPU that this thread itself used from one turn to the next. */
  longestOwn = 0;
  private at = performance.now();
  private used = ownMilliseconds();
  private readonly timer = setInterval(() => this.look(), 1);

  stop(): void {
    this.look();
    clearInterval(this.timer);
  }

  private look(): void {
    const [at, used] = [performance.now(), ownMilliseconds()];
    this.longest = Math.max(this.longest, at - this.at);
    this.longestOwn = Math.max(this.longestOwn, used - this.used);
    [this.at, this.used] = [at, used];
  }
}

function ownMilliseconds(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}
