import { TramaRefusal, TramaUnreachable } from '@trama/client';

/** What the exit code of `trama` means; `trama --help` shows this table. */
export const exitCodes = {
  DONE: [0, 'done'],
  UNEXPECTED: [1, 'something that nobody foresaw; the message says what'],
  USAGE: [2, 'the command line does not hold'],
  BAD_RECORD: [3, 'the file has lines that cannot be entered; nothing of it was'],
  REFUSED: [4, 'Trama said no; the message has its code (docs/api.md)'],
  UNREACHABLE: [5, 'Trama, the issuer of tokens, or (for `events`) MongoDB or Redis does not answer'],
  STILL_PARKED: [6, 'events that were replayed failed again, and stay parked'],
} as const satisfies Record<string, readonly [number, string]>;

export type Ending = keyof typeof exitCodes;

/** An end that the user can do something about: printed in full, without a stack. */
export class Failure extends Error {
  override readonly name = 'Failure';
  readonly exitCode: number;

  constructor(kind: Ending, message: string) {
    super(message);
    this.exitCode = exitCodes[kind][0];
  }
}

/** What to say of an error, and with which code to end. */
export function explain(error: unknown): { readonly message: string; readonly exitCode: number } {
  if (error instanceof Failure) return error;
  if (error instanceof TramaRefusal) {
    const { field, requestId } = error.details;
    const about = [error.code, field, requestId].filter((detail) => typeof detail === 'string');
    return { message: `${error.message} (${about.join(', ')})`, exitCode: exitCodes.REFUSED[0] };
  }
  if (error instanceof TramaUnreachable) {
    return {
      message: `${error.message} Start it with \`npm start\`, or name another with --url.`,
      exitCode: exitCodes.UNREACHABLE[0],
    };
  }
  return { message: error instanceof Error ? error.message : String(error), exitCode: exitCodes.UNEXPECTED[0] };
}
