/** Whether people see the network as it is, and alike. */
export const perception = [] as const;
