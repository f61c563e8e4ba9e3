import { bulkhead, isBulkheadRejectedError, type BulkheadPolicy } from 'cockatiel';
import { OperationTypeNode } from 'graphql';
import { Circuit, type CircuitPosition } from './circuit';
import { Flight, impatience, type Outcome, type Patience } from './flight';
import { Flights, LOOK_MILLISECONDS } from './flights';
import type { Forwarding } from './forwarding';
import { jsonMessage, type Line } from './line';
import { readReply } from './read-reply';
import { Sending } from './sending';
import type { Source, SubgraphAnswer, SubgraphRequest } from './source';
import { StallWatch } from './stall-watch';
import { SubgraphFailure } from './subgraph-failure';

/** What one subgraph is allowed; times in milliseconds. */
export interface Limits {
  /** For one fetch, all of it. */
  readonly deadline: number;
  /** Silence of the whole subgraph, while requests wait, until it counts as hung. */
  readonly stall: number;
  /** From when it is not asked any more until one request is let through to see. */
  readonly triedAfter: number;
  /** Most fetches at a time. */
  readonly connections: number;
  /** Most fetches that wait for one of those. */
  readonly queue: number;
  /** Whether equal queries that are under way at the same time are sent once. */
  readonly joining: boolean;
}

/** Told what happens to fetches. */
export interface Observer<Context> {
  /** Somebody was given the answer of a fetch that was under way. */
  joined(): void;
  /** @param milliseconds from the wish for it to its end */
  ended(outcome: Outcome, milliseconds: number, context: Context): void;
  changed(position: CircuitPosition, because: unknown): void;
}

export interface HttpSourceOptions<Context> {
  readonly subgraph: string;
  readonly url: URL;
  /** The connections to its host. */
  readonly line: Line;
  readonly forwarding: Forwarding<Context>;
  readonly limits: Limits;
  readonly observer: Observer<Context>;
}

/**
 * Fetches from one subgraph over HTTP. One that is away, hangs or is slow costs whoever asks it no more than its deadline,
 * mostly nothing at all, and nobody else anything.
 */
export class HttpSource<Context extends Patience> implements Source<Context> {
  private readonly flights: Flights;
  private readonly joinable = new Map<string, Flight>();
  private readonly watch: StallWatch;
  private readonly circuit: Circuit;
  private readonly bulkhead: BulkheadPolicy;
  private readonly path: string;

  constructor(private readonly options: HttpSourceOptions<Context>) {
    const { url, limits, observer } = options;
    this.path = url.pathname + url.search;
    this.bulkhead = bulkhead(limits.connections, limits.queue);
    this.circuit = new Circuit({
      triedAfter: limits.triedAfter,
      patience: limits.stall,
      onChange: (...change) => observer.changed(...change),
    });
    this.watch = new StallWatch(limits.stall, LOOK_MILLISECONDS);
    this.flights = new Flights((now, flights) => this.look(now, flights));
  }

  fetch(request: SubgraphRequest, context: Context): Promise<SubgraphAnswer> {
    const { kind, body } = request;
    const why = impatience(context, kind, performance.now());
    if (why) return Promise.reject(why);
    const { limits, forwarding, observer } = this.options;
    if (!limits.joining || kind !== OperationTypeNode.QUERY) return this.begin(request, context, undefined);
    const key = `${forwarding.scope(context)} ${body}`;
    const known = this.joinable.get(key);
    if (!known) return this.begin(request, context, key);
    observer.joined();
    return known.take(context);
  }

  private begin({ kind, body }: SubgraphRequest, context: Context, key: string | undefined): Promise<SubgraphAnswer> {
    const { limits, observer } = this.options;
    const flight = new Flight(kind, limits.deadline, (ended, outcome) => {
      this.flights.remove(ended);
      // Whoever asks after a mutation must not be told what was so before it.
      if (kind === OperationTypeNode.MUTATION) this.joinable.clear();
      else if (key !== undefined && this.joinable.get(key) === ended) this.joinable.delete(key);
      observer.ended(outcome, performance.now() - ended.startedAt, context);
    });
    this.flights.add(flight);
    if (key !== undefined) this.joinable.set(key, flight);
    const answer = flight.take(context);
    void this.fly(flight, body, context);
    return answer;
  }

  private look(now: number, flights: ReadonlySet<Flight>): void {
    const { closedSince } = this.circuit;
    if (closedSince === undefined) return;
    // What was sent before says nothing of how the subgraph is now.
    const isOld = ({ sentAt }: Flight): boolean => sentAt !== undefined && sentAt < closedSince;
    const waits = [...flights].flatMap((flight) => (isOld(flight) ? [] : flight.waits()));
    if (this.watch.isStalled(now, waits)) this.circuit.stalled();
    // Others have been answered for a while; these will not be: whoever took them has died, and its connections with it.
    if (now - closedSince >= this.options.limits.stall) for (const flight of flights) if (isOld(flight)) flight.renew();
  }

  private async fly(flight: Flight, body: string, context: Context): Promise<void> {
    try {
      const answer = await this.circuit.run((decides) =>
        // The one that decides must not wait behind those that nobody answers, nor take a connection of theirs.
        decides
          ? this.send(flight, body, context, true)
          : this.bulkhead.execute(() => this.send(flight, body, context, false)),
      );
      flight.end(answer);
    } catch (error) {
      flight.end(isBulkheadRejectedError(error) ? new SubgraphFailure('full', error.message) : (error as Error));
    }
  }

  private async send(
    flight: Flight,
    body: string,
    context: Context,
    onFreshConnection: boolean,
  ): Promise<SubgraphAnswer> {
    const { subgraph, line, forwarding } = this.options;
    const headers = forwarding.headers(subgraph, context);
    const message = jsonMessage(this.path, Array.isArray(headers) ? headers : await headers, body);
    if (flight.hasEnded) throw new SubgraphFailure('abandoned', 'It had to wait for too long.');
    const repeatable = flight.kind === OperationTypeNode.QUERY;
    const sending = new Sending({ line, message, repeatable, onFreshConnection, heard: this.watch.heard });
    flight.sentBy(sending);
    return readReply(await sending.reply(), subgraph);
  }
}
