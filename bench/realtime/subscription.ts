/** A subscription as a client sends it. */
export interface Subscription {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * The events of a network, with a field that only the tasks service knows: each event costs whoever resolves it one fetch.
 *
 * @param variant selections of different variants differ by a name alone, so they cost the same
 */
export const eventsOf = (networkId: string, variant: number): Subscription => ({
  query: `subscription ($networkId: ID!) {
    networkEvents(networkId: $networkId) { id cursor kind subject { ... on Task { id title${variant}: title } } }
  }`,
  variables: { networkId },
});

/** The same with a long text, so that whoever does not read it soon has much to read. */
export const longEventsOf = (networkId: string): Subscription => ({
  query: `subscription ($networkId: ID!) {
    networkEvents(networkId: $networkId) { id cursor kind subject { ... on Task { id title description } } }
  }`,
  variables: { networkId },
});

/** What came after a cursor; without one, what happens from now on. */
export const eventsAfter = (networkId: string, after: string | null): Subscription => ({
  query: `subscription ($networkId: ID!, $after: Cursor) {
    networkEvents(networkId: $networkId, after: $after) { id cursor kind subject { ... on Task { id title } } }
  }`,
  variables: { networkId, after },
});
