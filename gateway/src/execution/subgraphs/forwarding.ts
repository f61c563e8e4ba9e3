/** What a subgraph is told beside the request itself. */
export interface Forwarding<Context> {
  /** HTTP headers for one fetch: name, value, name, value … */
  headers(subgraph: string, context: Context): string[] | Promise<string[]>;
  /** The same for whoever may be handed the same answer to the same request. */
  scope(context: Context): string;
}
