/** Microseconds since 1970, by the clock that all processes of this machine share. */
export const microsNow = (): number => Math.round((performance.timeOrigin + performance.now()) * 1_000);
