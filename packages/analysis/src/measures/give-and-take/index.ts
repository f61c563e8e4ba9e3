/** Whether what is given comes back. */
export const giveAndTake = [] as const;
