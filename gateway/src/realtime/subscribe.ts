import type { User } from '@trama/identity';
import type { Viewers } from '../authentication/viewers';
import type { SupergraphFile } from '../supergraph/supergraph-file';
import { liveResults, type LiveResults, type Realtime } from './live-results';
import { prepareSubscription, type PreparedSubscription, type SubscriptionRequest } from './prepare-subscription';

export interface SubscribeOptions extends Realtime {
  readonly viewers: Viewers;
  readonly supergraph: SupergraphFile;
  readonly costLimit: number;
}

/** Begins a subscription of someone who is signed in, whatever the transport. `cut` ends the connection of whoever cannot be told everything. */
export type Subscribe = (user: User, request: SubscriptionRequest, cut: () => void) => Promise<Subscription>;

interface Subscription {
  readonly prepared: PreparedSubscription;
  readonly results: LiveResults;
}

/** Running subscriptions go on over a new supergraph, planned anew, as long as it has what they ask for. */
export const subscriptions =
  ({ viewers, supergraph, costLimit, ...realtime }: SubscribeOptions): Subscribe =>
  async (user, request, cut) => {
    let latest = prepareSubscription(supergraph.current, request, costLimit);
    const prepared = (): PreparedSubscription => {
      if (latest.supergraph !== supergraph.current)
        latest = prepareSubscription(supergraph.current, request, costLimit);
      return latest;
    };
    const subscriber = { principal: () => viewers.principal(user), prepared, cut };
    return { prepared: latest, results: await liveResults(realtime, subscriber) };
  };
