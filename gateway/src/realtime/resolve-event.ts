import type { EventOf } from '@trama/events';
import { allow } from '@trama/identity';
import { inTrace } from '@trama/runtime';
import type { ExecutionResult } from 'graphql';
import type { Principal } from '../authentication/principal';
import type { Executor } from '../execution/executor';
import type { RequestContext } from '../execution/request-context';
import type { Supergraph } from '../supergraph/supergraph';
import { mayLearn } from './audience';
import { envelopeOf } from './envelope';
import type { PreparedSubscription } from './prepare-subscription';

/**
 * An event as someone may see it now: its envelope, and all else fetched from the services in their name. Null where it is
 * not meant for them. Refuses with NOT_FOUND whoever is no longer in its network.
 */
export async function resolveEvent(
  event: EventOf,
  principal: Principal,
  { supergraph, operation, primary, variables }: PreparedSubscription,
  executorOf: (supergraph: Supergraph) => Executor<RequestContext>,
): Promise<ExecutionResult | null> {
  allow(principal.viewer, 'network.see', event);
  if (!mayLearn(principal, event)) return null;
  const context = { requestId: event.id, principal, event: event.id };
  const envelope = envelopeOf(event, primary, variables);
  return inTrace({ requestId: event.id }, () => executorOf(supergraph).run(operation, variables, context, envelope));
}
