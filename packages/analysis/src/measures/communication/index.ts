/** What people talk for. */
export const communication = [] as const;
