/** An order of ids that is the same on every machine, whatever its language. */
export const compareCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
