/** Whether work leads where the network wants to go. */
export const goals = [] as const;
