/** What the gateway sees of one subscription, and what it can do about it. */
export interface Subscriber {
  /** The number of the event that they know last; 0 for none. */
  readonly after: number;
  readonly token: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Tells the event of this number. @returns whether there is room for more */
  readonly tell: (number: number) => boolean;
  /** Says that they stand after this event, without telling it. */
  readonly place: (number: number) => void;
  /** Sends a result as it is. */
  readonly send: (result: object) => boolean;
  readonly fail: (code: string, details?: object) => void;
  /** Ends what lives by the subscriber's token. */
  readonly expire: () => void;
  readonly complete: () => void;
  /** Destroys the connection. */
  readonly cut: () => void;
  /** Once the subscriber has ended it, or is gone. */
  readonly left: Promise<void>;
}

export const resultOf = (number: number): object => ({
  data: { networkEvents: { id: `e${number}`, cursor: `c${number}`, number } },
});
export const numberOf = (cursor: unknown): number => (typeof cursor === 'string' ? Number(cursor.slice(1)) : 0);
