/** Equal work in flight that is done once: nothing, fetches from subgraphs, or also whole requests of clients. */
export const joinings = ['none', 'fetches', 'requests'] as const;
export type Joining = (typeof joinings)[number];
