/** How strong ties are, and what they form. */
export const bonds = [] as const;
