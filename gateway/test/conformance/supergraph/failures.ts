/** What goes wrong in one run: always the same, whoever asks and however often. */
export interface Failures {
  /** Whether the resolver of this field throws. `key` is the row's own; at the root, '' with `Query` or `Mutation`. Never asked about fields of keys. */
  readonly fails: (type: string, key: string, field: string) => boolean;
  /** Subgraphs that do not answer at all. */
  readonly down: ReadonlySet<string>;
}

export const nothingFails: Failures = { fails: () => false, down: new Set() };

/** The failure of one field, the same words in a subgraph and in the monolith. */
export const failureOf = (type: string, key: string, field: string): Error =>
  new Error(key === '' ? `${type}.${field} fails` : `${type}.${field} of ${key} fails`);
