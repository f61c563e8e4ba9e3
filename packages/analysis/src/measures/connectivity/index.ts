import { density } from './density';

/** Who takes part, and whether a word can reach them. */
export const connectivity = [density] as const;
