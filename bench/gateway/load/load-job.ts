/** What the load generator is asked to do. */
export interface LoadJob {
  readonly url: string;
  /** By name, among the supergraphs under test. */
  readonly supergraph: string;
  /** Whether each request is asked once, or all ask the same. */
  readonly different: boolean;
  readonly connections: number;
  /** In milliseconds; what is under way then is waited for. */
  readonly duration: number;
  /** Where the numbering of requests that differ begins, so that no two jobs ask the same. */
  readonly firstNumber: number;
  /** Each how many answers one is read as a whole; the others are held against it byte by byte, or by their length where they differ. */
  readonly readEvery: number;
}

export interface LoadResult {
  readonly requests: number;
  /** From the first request to the last answer, in milliseconds. */
  readonly elapsed: number;
  /** In milliseconds. */
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  /** Answers that were not right, with the reason of the first. */
  readonly wrong: number;
  readonly firstWrong?: string;
  /** Bytes of one answer. */
  readonly bytes: number;
}
