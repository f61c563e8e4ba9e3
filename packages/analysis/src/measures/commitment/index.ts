/** What becomes of promises. */
export const commitment = [] as const;
