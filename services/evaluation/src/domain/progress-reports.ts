/** Often enough for whoever watches, seldom enough for the database. */
const REPORT_EVERY_MS = 2_000;

/** Says how far something is, but no more often than every two seconds, and one report after the other. */
export class ProgressReports {
  private reportedAt = -Infinity;
  private isReporting = false;

  constructor(
    private readonly report: (progress: number) => Promise<void>,
    private readonly now: () => Date,
  ) {}

  tell(progress: number): void {
    const at = this.now().getTime();
    if (this.isReporting || at - this.reportedAt < REPORT_EVERY_MS) return;
    this.reportedAt = at;
    this.isReporting = true;
    const done = (): void => void (this.isReporting = false);
    this.report(progress).then(done, done); // what cannot be reported can be done all the same
  }
}
