/** Of one field: from the object that it stands in. Fields without one are read off the object. */
export type Resolve = (source: Row, args: Readonly<Record<string, unknown>>) => unknown;

/** An object of the data; `__typename` says what it is. */
export type Row = Readonly<Record<string, unknown>>;

/** Resolvers by type and field; `__resolveReference` finds an entity by its representation. */
export type Resolvers = Readonly<Record<string, Readonly<Record<string, Resolve>>>>;

/** A subgraph, and the answers of its stub. */
export interface Subgraph {
  readonly name: string;
  readonly sdl: string;
  readonly resolvers: Resolvers;
}
