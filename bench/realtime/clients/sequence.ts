/** What somebody was told of events that are numbered one after the other: whole, from the first that they heard of. */
export class Sequence {
  /** Numbers that were left out, and those that came again or too late. */
  lost = 0;
  repeated = 0;
  private last: number | undefined;

  note(seq: number): void {
    const due = this.last === undefined ? seq : this.last + 1;
    if (seq < due) {
      this.repeated += 1;
      return;
    }
    this.lost += seq - due;
    this.last = seq;
  }

  get isWhole(): boolean {
    return this.lost === 0 && this.repeated === 0;
  }

  tell(): string {
    return `${this.lost} lost, ${this.repeated} repeated`;
  }
}
