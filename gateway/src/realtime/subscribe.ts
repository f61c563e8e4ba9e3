import { Refusal, refuse } from '@trama/errors';
import { allow, type User } from '@trama/identity';
import type { RedisServer } from '@trama/runtime';
import type { TrustedDocuments } from '../graphql/trusted/trusted-documents';
import type { SupergraphFile } from '../supergraph/supergraph-file';
import { readCursor, type Scope } from './cursor';
import type { Feeds } from './feeds';
import { FollowedNetworks } from './followed-networks';
import type { Outlet } from './outlet';
import { Position } from './position';
import { prepareSubscription, type PreparedSubscription, type SubscriptionRequest } from './prepare-subscription';
import type { RealtimeMetrics } from './realtime-metrics';
import type { Resolving } from './resolutions';
import type { Selections } from './selections';
import type { Standings } from './standings';
import { Subscription } from './subscription';

export interface SubscribeOptions extends Resolving {
  readonly feeds: Feeds;
  readonly selections: Selections;
  readonly standings: Standings;
  readonly redis: RedisServer;
  readonly supergraph: SupergraphFile;
  readonly documents: TrustedDocuments;
  readonly costLimit: number;
  readonly metrics: RealtimeMetrics;
}

/** What a client sends to subscribe, whatever the transport. */
export interface SubscribeRequest extends SubscriptionRequest {
  /** A trusted document is named here, beside an empty `query`: the protocol wants one. */
  readonly extensions?: Readonly<Record<string, unknown>> | null;
  /** A cursor that the transport itself brought. It wins over the argument `after`. */
  readonly after?: string;
}

/**
 * Begins a subscription of someone who is signed in.
 *
 * Rejects with GraphQLError, AggregateError of several, or Refusal where the request does not hold: nothing was sent then.
 * Once resolved, the outlet is told each event, and at most once that the subscription failed or is complete.
 *
 * @returns ends it at once, with nothing more being said: the client has left
 */
export type Subscribe = (user: User, request: SubscribeRequest, outlet: Outlet) => Promise<() => void>;

/** Running subscriptions go on over a new supergraph, planned anew, as long as it has what they ask for. */
export const subscriptions = (options: SubscribeOptions): Subscribe => {
  const { feeds, standings, metrics } = options;

  return async (user, { after, ...request }, outlet) => {
    const prepared = planned(request, options);
    const { wanted, key, after: asked } = prepared();
    const cursor = after ?? asked ?? undefined;
    const networks = new FollowedNetworks(feeds);
    let subscription: Subscription | undefined;
    const { principal, standing, leave } = await standings.follow(user, (now) => subscription?.reconsider(now));
    const release = (): void => {
      leave();
      networks.leave();
    };
    try {
      const { viewer, memberId } = principal;
      const { networkId } = wanted;
      if (networkId !== null) allow(viewer, 'network.see', { networkId });
      const scope: Scope = networkId === null ? { of: 'MINE', memberId } : { of: 'NETWORK', networkId };
      const known = cursor === undefined ? undefined : readCursor(cursor, scope);
      await available(networks.change(networkId === null ? viewer.networkIds() : [networkId]));
      const position = known ?? networks.here(new Position());
      const question = { scope, wanted, key, standing, prepared };
      const onEnd = (): void => {
        release();
        metrics.subscriptions.dec();
      };
      const begun = new Subscription({ ...options, question, networks, position, outlet, onEnd });
      await available(begun.prepare());
      metrics.subscriptions.inc();
      subscription = begun;
      // What changed since they were looked up was not heard.
      void standing.principal().then(
        (now) => begun.reconsider(now),
        () => undefined,
      );
      setImmediate(() => void begun.run()); // once the transport knows that it is accepted
      return () => begun.end();
    } catch (error) {
      release();
      throw error;
    }
  };
};

/** The subscription as the supergraph in force plans it. Throws where that cannot. */
function planned(
  { extensions, ...sent }: SubscribeRequest,
  { documents, supergraph, costLimit }: SubscribeOptions,
): () => PreparedSubscription {
  const trusted = documents.askedBy({ documentId: extensions?.['documentId'], query: sent.query, extensions });
  const request = trusted ? { ...sent, query: trusted.text } : sent;
  let latest = prepareSubscription(supergraph.current, request, costLimit);
  return () => {
    if (latest.supergraph !== supergraph.current) latest = prepareSubscription(supergraph.current, request, costLimit);
    return latest;
  };
}

/** What cannot be had just now may be asked for again. */
async function available(work: Promise<void>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw refuse('UNAVAILABLE', undefined, { service: 'events' });
  }
}
