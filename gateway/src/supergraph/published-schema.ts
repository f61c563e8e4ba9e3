/** What one subgraph publishes, and where it answers. */
export interface PublishedSchema {
  readonly name: string;
  readonly sdl: string;
  readonly url: string;
}
