/**
 * One thing of the library, as every subgraph and the monolith see it: all its fields, whoever owns them.
 * `$type` is its concrete type and `$key` names it among its kind; neither is a field of GraphQL.
 */
export interface Row {
  readonly $type: string;
  readonly $key: string;
}

export const row = <Fields extends object>($type: string, $key: string, fields: Fields): Row & Fields => ({
  $type,
  $key,
  ...fields,
});

export const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && '$type' in value && '$key' in value;
