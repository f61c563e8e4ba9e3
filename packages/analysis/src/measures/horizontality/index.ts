/** Whether all stand on one level. */
export const horizontality = [] as const;
