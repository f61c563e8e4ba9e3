import type { Viewer } from '@trama/identity';
import type { Page, PageRequest } from '@trama/paging';
import type { Network } from '../domain/network';
import type { Ports } from '../domain/ports';

/** The networks of members, of those that the viewer is in, in the order in which they joined: memberships, then what they lead to. */
export const networksOf =
  ({ memberships, networks }: Pick<Ports, 'memberships' | 'networks'>, viewer: Viewer) =>
  async (memberIds: readonly string[], page: PageRequest): Promise<ReadonlyMap<string, Page<Network>>> => {
    const pages = await memberships.ofMembers(memberIds, viewer.networkIds(), page);
    const ids = new Set([...pages.values()].flatMap(({ edges }) => edges.map(({ node }) => node.networkId)));
    const found = new Map((await networks.byIds([...ids])).map((network) => [network.id, network]));
    return new Map(
      [...pages].map(([memberId, { edges, hasNextPage }]) => {
        const led = edges.flatMap(({ node, cursor }) => {
          const network = found.get(node.networkId);
          return network ? [{ node: network, cursor }] : [];
        });
        return [memberId, { edges: led, hasNextPage }];
      }),
    );
  };
