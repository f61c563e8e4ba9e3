/** A place of a network where its people talk. */
export interface Channel {
  readonly id: string;
  readonly networkId: string;
  /** Unique in its network, whatever the case of its letters. */
  readonly name: string;
  /** What is talked of here; null where nobody said. */
  readonly purpose: string | null;
  readonly createdAt: Date;
  readonly version: number;
}
