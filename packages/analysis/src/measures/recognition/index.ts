/** Who sees what others give. */
export const recognition = [] as const;
