import { Failure } from '../failure';
import type { TramaClient } from '@trama/client';

interface Networks {
  readonly myNetworks: {
    readonly edges: readonly { readonly node: { readonly id: string; readonly name: string } }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

/** The network of this name among the member's own; two of one name are for the user to tell apart. */
export async function findNetwork(client: TramaClient, name: string): Promise<string | null> {
  const found: string[] = [];
  let after: string | null = null;
  do {
    const page: Networks = await client.run<Networks>(
      `query MyNetworks($after: String) {
        myNetworks(first: 100, after: $after) { edges { node { id name } } pageInfo { hasNextPage endCursor } }
      }`,
      { after },
    );
    for (const { node } of page.myNetworks.edges) if (node.name === name || node.id === name) found.push(node.id);
    after = page.myNetworks.pageInfo.hasNextPage ? page.myNetworks.pageInfo.endCursor : null;
  } while (after !== null);
  if (found.length > 1)
    throw new Failure(
      'USAGE',
      `You are in ${found.length} networks named "${name}". Name one by its id: ${found.join(', ')}`,
    );
  return found[0] ?? null;
}

export async function findOrCreateNetwork(client: TramaClient, name: string): Promise<string> {
  const found = await findNetwork(client, name);
  if (found !== null) return found;
  const { createNetwork } = await client.run<{ createNetwork: { network: { id: string } } }>(
    `mutation CreateNetwork($input: CreateNetworkInput!) { createNetwork(input: $input) { network { id } } }`,
    { input: { name, topic: 'A record of who wrote to whom', timeZone: 'UTC', idempotencyKey: `import/${name}` } },
  );
  return createNetwork.network.id;
}
