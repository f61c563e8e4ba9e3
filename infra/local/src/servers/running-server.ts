import { type Launched } from '../processes/launch';

/** A server that answers. */
export interface RunningServer {
  readonly url: string;
  /** Where it came from, for people: `mongod on PATH (/usr/bin/mongod 6.0.5)`. */
  readonly from: string;
  /** The process that we started; null for a server that was there before us. */
  readonly process: Launched | null;
  /** Ends what we started, and nothing else. May be called twice. */
  stop(): Promise<void>;
}

export interface ServerOptions {
  /** Where it keeps its data; null: a temporary folder that goes when it stops. */
  readonly dataDir: string | null;
  /** Default: any that is free. */
  readonly port?: number;
  /** What is being tried, for people. */
  readonly log?: (line: string) => void;
  /** Everything that the server prints is appended here. */
  readonly logFile?: string;
  readonly onLine?: (line: string) => void;
  /** Gives up the start. */
  readonly signal?: AbortSignal;
}
