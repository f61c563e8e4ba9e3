/** A piece of a process with a life of its own. Parts start in the order they are used and stop in reverse. */
export interface Part {
  readonly name: string;
  start(): Promise<void>;
  /** `deadline` aborts when patience is over: finish by then, or leave the work so that another can take it. */
  stop(deadline: AbortSignal): Promise<void>;
  /** Readiness, never liveness: rejects, saying why, while the part cannot serve. */
  check?(): Promise<void>;
}
