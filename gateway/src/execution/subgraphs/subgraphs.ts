import type { Connections } from './connections';
import type { Patience } from './flight';
import type { Forwarding } from './forwarding';
import { HttpSource, type Limits, type Observer } from './http-source';

export interface SubgraphsOptions<Context> {
  readonly connections: Connections;
  readonly forwarding: Forwarding<Context>;
  readonly limitsOf: (subgraph: string) => Limits;
  readonly observerOf: (subgraph: string) => Observer<Context>;
}

/** The sources of all subgraphs. What is known of one (its connections, whether it answers) outlives the supergraph that named it. */
export class Subgraphs<Context extends Patience> {
  private readonly known = new Map<string, { readonly href: string; readonly source: HttpSource<Context> }>();

  constructor(private readonly options: SubgraphsOptions<Context>) {}

  source(subgraph: string, url: URL): HttpSource<Context> {
    const known = this.known.get(subgraph);
    if (known?.href === url.href) return known.source;
    const { connections, forwarding, limitsOf, observerOf } = this.options;
    const source = new HttpSource<Context>({
      subgraph,
      url,
      line: connections.to(url),
      forwarding,
      limits: limitsOf(subgraph),
      observer: observerOf(subgraph),
    });
    this.known.set(subgraph, { href: url.href, source });
    return source;
  }
}
