import { refuse } from '@trama/errors';
import type { User } from '@trama/identity';
import type { Viewers } from '../authentication/viewers';
import type { TrustedDocuments } from '../graphql/trusted/trusted-documents';
import type { SupergraphFile } from '../supergraph/supergraph-file';
import { formattedResult, graphqlErrors } from './formatted';
import { liveResults, type LiveResults, type Realtime } from './live-results';
import type { Outlet } from './outlet';
import { prepareSubscription, type PreparedSubscription, type SubscriptionRequest } from './prepare-subscription';

export interface SubscribeOptions extends Realtime {
  readonly viewers: Viewers;
  readonly supergraph: SupergraphFile;
  readonly documents: TrustedDocuments;
  readonly costLimit: number;
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
export const subscriptions =
  ({ viewers, supergraph, documents, costLimit, ...realtime }: SubscribeOptions): Subscribe =>
  async (user, { extensions, ...sent }, outlet) => {
    const trusted = documents.askedBy({ documentId: extensions?.['documentId'], query: sent.query, extensions });
    const request = trusted ? { ...sent, query: trusted.text } : sent;
    let latest = prepareSubscription(supergraph.current, request, costLimit);
    const prepared = (): PreparedSubscription => {
      if (latest.supergraph !== supergraph.current)
        latest = prepareSubscription(supergraph.current, request, costLimit);
      return latest;
    };
    const cut = (): void => {
      outlet.fail(graphqlErrors(refuse('LAGGED')));
      void results.return?.();
    };
    const results = await liveResults(realtime, { principal: () => viewers.principal(user), prepared, cut });
    setImmediate(() => void tell(results, outlet, realtime.log));
    return () => void results.return?.();
  };

async function tell(results: LiveResults, outlet: Outlet, log: Realtime['log']): Promise<void> {
  try {
    for await (const result of results) {
      outlet.next({ text: JSON.stringify(formattedResult(result, log, '')), cursor: '' });
      await new Promise<void>((drained) => outlet.isOpen(drained) && drained());
    }
  } catch (error) {
    outlet.fail(graphqlErrors(error));
  }
}
