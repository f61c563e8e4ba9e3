import type { User } from '@trama/identity';
import type { Viewers } from '../authentication/viewers';
import type { TrustedDocuments } from '../graphql/trusted/trusted-documents';
import type { SupergraphFile } from '../supergraph/supergraph-file';
import { liveResults, type LiveResults, type Realtime } from './live-results';
import { prepareSubscription, type PreparedSubscription, type SubscriptionRequest } from './prepare-subscription';

export interface SubscribeOptions extends Realtime {
  readonly viewers: Viewers;
  readonly supergraph: SupergraphFile;
  readonly documents: TrustedDocuments;
  readonly costLimit: number;
}

/** A trusted document is named in `extensions`, beside an empty `query`: the protocol wants one. */
interface SubscribeRequest extends SubscriptionRequest {
  readonly extensions?: Readonly<Record<string, unknown>> | null;
}

/** Begins a subscription of someone who is signed in, whatever the transport. `cut` ends the connection of whoever cannot be told everything. */
export type Subscribe = (user: User, request: SubscribeRequest, cut: () => void) => Promise<Subscription>;

interface Subscription {
  readonly prepared: PreparedSubscription;
  readonly results: LiveResults;
}

/** Running subscriptions go on over a new supergraph, planned anew, as long as it has what they ask for. */
export const subscriptions =
  ({ viewers, supergraph, documents, costLimit, ...realtime }: SubscribeOptions): Subscribe =>
  async (user, { extensions, ...sent }, cut) => {
    const trusted = documents.askedBy({ documentId: extensions?.['documentId'], query: sent.query, extensions });
    const request = trusted ? { ...sent, query: trusted.text } : sent;
    let latest = prepareSubscription(supergraph.current, request, costLimit);
    const prepared = (): PreparedSubscription => {
      if (latest.supergraph !== supergraph.current)
        latest = prepareSubscription(supergraph.current, request, costLimit);
      return latest;
    };
    const subscriber = { principal: () => viewers.principal(user), prepared, cut };
    return { prepared: latest, results: await liveResults(realtime, subscriber) };
  };
