/** Between two turns, so that what is written to a connection meanwhile goes together: a system call costs more than all else. */
const TURN_MILLISECONDS = 20;

/** What holds something to be written. */
interface Holder {
  flush(): void;
}

/** When connections write: at once after a silence, and together when there is much. */
export class WriteTurns {
  private next: Holder[] = [];
  private last = -Infinity;

  /** Its turn comes, once. */
  wait(holder: Holder): void {
    if (this.next.push(holder) > 1) return;
    const early = this.last + TURN_MILLISECONDS - performance.now();
    if (early > 0) setTimeout(() => this.take(), early);
    else setImmediate(() => this.take());
  }

  private take(): void {
    const holders = this.next;
    this.next = [];
    for (const holder of holders) holder.flush();
    this.last = performance.now();
  }
}
