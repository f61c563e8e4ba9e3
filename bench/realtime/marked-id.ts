/** What an event's id tells here: which one it is, and when it was committed. */
export interface Mark {
  /** Its number in its network, from 1. */
  readonly seq: number;
  /** Microseconds since 1970. */
  readonly committedAt: number;
}

export const markedId = ({ seq, committedAt }: Mark): string => `e${seq}-${committedAt}`;

const ID = /"id":"e(\d+)-(\d+)"/;

/** Finds it in a message that tells of the event, without reading the rest; undefined where there is none. */
export function markIn(message: string): Mark | undefined {
  const found = ID.exec(message);
  return found ? { seq: Number(found[1]), committedAt: Number(found[2]) } : undefined;
}
