import type { TramaClient } from '@trama/client';

/** Runs the mutation of this name on its one input; gives what it shows of its payload. */
export async function mutate<Payload>(
  client: TramaClient,
  mutation: string,
  input: object,
  shows: string,
): Promise<Payload> {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}`;
  const document = `mutation ${type}($input: ${type}Input!) { result: ${mutation}(input: $input) { ${shows} } }`;
  return (await client.run<{ result: Payload }>(document, { input })).result;
}
