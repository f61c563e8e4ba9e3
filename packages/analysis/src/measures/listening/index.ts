/** Whether those who speak are heard. */
export const listening = [] as const;
