import { allow } from '@trama/identity';
import { inTrace, type Log } from '@trama/runtime';
import type { Principal } from '../authentication/principal';
import type { Executor } from '../execution/executor';
import type { RequestContext } from '../execution/request-context';
import type { Supergraph } from '../supergraph/supergraph';
import { mayLearn } from './audience';
import { envelopeOf, type Placed } from './envelope';
import { formattedResult } from './formatted';
import type { Delivery } from './outlet';
import type { PreparedSubscription } from './prepare-subscription';

export interface Resolving {
  readonly executorOf: (supergraph: Supergraph) => Executor<RequestContext>;
  readonly log: Log;
}

/**
 * An event as someone may see it now: its envelope, and all else fetched from the services in their name. Null where it is
 * not meant for them. Refuses with NOT_FOUND whoever is no longer in the network that they subscribed to.
 */
export async function resolveEvent(
  placed: Placed,
  principal: Principal,
  { supergraph, operation, primary, variables, wanted }: PreparedSubscription,
  { executorOf, log }: Resolving,
): Promise<Delivery | null> {
  const { event, cursor } = placed;
  if (wanted.networkId !== null) allow(principal.viewer, 'network.see', event);
  if (!mayLearn(principal, event)) return null;
  const context = { requestId: event.id, principal, event: event.id };
  const envelope = envelopeOf(placed, primary, variables);
  const run = () => executorOf(supergraph).run(operation, variables, context, envelope);
  const result = await inTrace({ requestId: event.id }, run);
  return { text: JSON.stringify(formattedResult(result, log, event.id)), cursor };
}
