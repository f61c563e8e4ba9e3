/** How a process is to die by SIGKILL: where it passes a point for the n-th time (whichever point, for null), or at some moment. */
export type Death = PointDeath | { readonly afterMilliseconds: number };

export interface PointDeath {
  readonly point: string | null;
  readonly passing: number;
}
