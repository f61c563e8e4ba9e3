/** Whom the network could not do without, and what could be done. */
export const indispensability = [] as const;
