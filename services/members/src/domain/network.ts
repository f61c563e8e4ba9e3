/** People engaged around a topic. Every object but Member belongs to exactly one. */
export interface Network {
  readonly id: string;
  readonly name: string;
  /** What brings its people together. */
  readonly topic: string;
  /** IANA name; the network's days and weeks are those of this zone. */
  readonly timeZone: string;
  readonly createdAt: Date;
  readonly version: number;
}
