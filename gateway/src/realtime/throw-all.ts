import { GraphQLError } from 'graphql';

/** Throws the errors, if there are any, together and with this code. */
export function throwAll(errors: readonly GraphQLError[], code: string): void {
  if (errors.length === 0) return;
  throw new AggregateError(
    errors.map(
      ({ message, nodes, source, positions, path }) =>
        new GraphQLError(message, { nodes, source, positions, path, extensions: { code } }),
    ),
  );
}
