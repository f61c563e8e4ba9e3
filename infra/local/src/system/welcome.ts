import { type LocalVariables } from '../config';
import { tokenAddress } from './environments';
import { places } from './places';
import { portOf, subgraphs } from './services';

/** Who the token to try is for: a steward of the demonstration network. */
const someone = 'Ana';

/** What a person needs who has just started Trama. */
export async function welcome(variables: LocalVariables): Promise<string> {
  const { GATEWAY_PORT: port, WORKER_PORT, TRAMA_DATA } = variables;
  const token = await (await fetch(`${tokenAddress(variables)}?member=${someone}`)).text();
  const health = [
    ...subgraphs.map((name) => [name, portOf(name, variables)] as const),
    ['evaluation-worker', WORKER_PORT] as const,
    ['gateway', port] as const,
  ].map(([name, at]) => `  ${name.padEnd(18)} http://localhost:${at}/ready`);
  return `
Trama is ready.

  Explorer           http://localhost:${port}/
  GraphQL            http://localhost:${port}/graphql
  Subscriptions      ws://localhost:${port}/graphql

A token to try, as ${someone} (Authorization: Bearer …):
${token}

Health
${health.join('\n')}

Data and logs are in ${TRAMA_DATA} (${places(TRAMA_DATA).log('NAME')}). Ctrl-C stops everything that was started.
`;
}
