/** Something that the person at the terminal can mend. The message says what happened and what to do. */
export class Fault extends Error {
  override readonly name = 'Fault';
}

/** The words of anything that was thrown. */
export const reasonOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown));
