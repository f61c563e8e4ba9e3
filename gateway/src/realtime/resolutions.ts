import { allow } from '@trama/identity';
import { inTrace, type Log } from '@trama/runtime';
import { LRUCache } from 'lru-cache';
import type { Principal } from '../authentication/principal';
import type { Admission } from '../execution/admission';
import type { Executor } from '../execution/executor';
import type { RequestContext } from '../execution/request-context';
import type { Supergraph } from '../supergraph/supergraph';
import { mayLearn } from './audience';
import { envelopeOf, type Placed } from './envelope';
import { formattedResult } from './formatted';
import type { Delivery } from './outlet';
import type { PreparedSubscription } from './prepare-subscription';
import type { RealtimeMetrics } from './realtime-metrics';

/** So long a result goes for what is so now: whoever lost a connection for a moment is told what the others were. */
const KEPT_MILLISECONDS = 2_000;
const KEPT = 1_000;
/** In characters. */
const LARGEST_KEPT = 16 * 1024;

export interface ResolutionsOptions {
  readonly admission: Admission;
  readonly executorOf: (supergraph: Supergraph) => Executor<RequestContext>;
  readonly log: Log;
  readonly metrics: RealtimeMetrics;
}

/** Makes events ready to be told: once for all who are to be told the same at about the same time. */
export class Resolutions {
  private readonly known = new WeakMap<Supergraph, LRUCache<string, Promise<Delivery>>>();

  constructor(private readonly options: ResolutionsOptions) {}

  /**
   * An event as someone may see it now: its envelope, and all else fetched from the services in their name. Null where it is
   * not meant for them. Refuses with NOT_FOUND whoever is no longer in the network that they subscribed to.
   *
   * @param of for the metrics
   */
  async resolve(
    placed: Placed,
    principal: Principal,
    prepared: PreparedSubscription,
    of: 'live' | 'replay',
  ): Promise<Delivery | null> {
    const { event, cursor } = placed;
    const { supergraph, wanted, key, asksServices } = prepared;
    if (wanted.networkId !== null) allow(principal.viewer, 'network.see', event);
    if (!mayLearn(principal, event)) return null;
    const known = this.knownOn(supergraph);
    // The envelope is the same for whoever may learn of the event.
    const name = JSON.stringify([event.id, cursor, asksServices ? principal.scope : null, key]);
    const before = known.get(name);
    if (before) return before;
    this.options.metrics.resolutions.inc({ of });
    const work = this.run(placed, principal, prepared, () => known.delete(name));
    known.set(name, work);
    return work;
  }

  /** @param forget called where what comes is not to be told again */
  private async run(
    placed: Placed,
    principal: Principal,
    { supergraph, operation, primary, variables }: PreparedSubscription,
    forget: () => void,
  ): Promise<Delivery> {
    const { event, cursor } = placed;
    const { admission, executorOf, log } = this.options;
    try {
      const context = { requestId: event.id, principal, event: event.id };
      const envelope = envelopeOf(placed, primary, variables);
      const run = () => executorOf(supergraph).run(operation, variables, context, envelope);
      const result = await inTrace({ requestId: event.id }, () => admission.run(run));
      const text = JSON.stringify(formattedResult(result, log, event.id));
      if (result.errors || text.length > LARGEST_KEPT) forget();
      return { text, cursor };
    } catch (error) {
      forget();
      throw error;
    }
  }

  private knownOn(supergraph: Supergraph): LRUCache<string, Promise<Delivery>> {
    const known =
      this.known.get(supergraph) ?? new LRUCache<string, Promise<Delivery>>({ max: KEPT, ttl: KEPT_MILLISECONDS });
    this.known.set(supergraph, known);
    return known;
  }
}

/** For who tells events. */
export interface Resolving {
  readonly resolutions: Resolutions;
  readonly log: Log;
}
