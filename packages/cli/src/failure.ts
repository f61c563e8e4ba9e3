/** What the exit code of `trama` means; `trama --help` shows this table. */
export const exitCodes = {
  DONE: [0, 'done'],
  UNEXPECTED: [1, 'something that nobody foresaw; the message says what'],
  USAGE: [2, 'the command line does not hold'],
  BAD_RECORD: [3, 'the file has lines that cannot be entered; nothing of it was'],
  REFUSED: [4, 'Trama said no; the message has its code (docs/api.md)'],
  UNREACHABLE: [5, 'Trama, or the issuer of tokens, does not answer'],
} as const satisfies Record<string, readonly [number, string]>;

/** An end that the user can do something about: printed in full, without a stack. */
export class Failure extends Error {
  override readonly name = 'Failure';
  readonly exitCode: number;

  constructor(kind: keyof typeof exitCodes, message: string) {
    super(message);
    this.exitCode = exitCodes[kind][0];
  }
}
