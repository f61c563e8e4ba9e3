export interface TestServer {
  readonly url: string;
  /** Where it was found, for people. */
  readonly from: string;
  stop(): Promise<void>;
}
