import { type Launched } from '../processes/launch';

/** One thing that the supervisor starts, keeps running, and stops. */
export interface Unit {
  readonly name: string;
  /** Starts it, and waits until it is ready. Cleans up after itself when it fails. */
  start(signal: AbortSignal): Promise<Running>;
}

/** A unit that is ready. */
export interface Running {
  /** Null for what was there before us. */
  readonly process: Launched | null;
  stop(): Promise<void>;
}
