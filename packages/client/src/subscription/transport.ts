/** What is subscribed to, from where one stands now. */
export interface Wanted {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly after: string | undefined;
}

/** What a connection brings. */
export type Arrival =
  | { readonly result: unknown }
  /** The cursor of where one stands, having taken what came before it: what came after that was for others. */
  | { readonly place: string };

/** Who subscribes. */
interface Connecting {
  readonly bearer: string;
  readonly signal: AbortSignal;
  /** To be called when the gateway knows who asks. */
  readonly opened: () => void;
}

/**
 * Subscribes once, over one connection: gives what comes in its order, and keeps little of it while it is not taken. Returns
 * when the gateway says that there will be no more, or the signal is aborted; throws Interrupted else.
 */
export type Transport = (wanted: Wanted, connecting: Connecting) => AsyncIterable<Arrival>;
