import { setTimeout as after } from 'node:timers/promises';
import { refuse } from '@trama/errors';
import type { EventOf } from '@trama/events';
import type { RedisServer } from '@trama/runtime';
import type { GraphQLError } from 'graphql';
import type { Principal } from '../authentication/principal';
import { cursorOf } from './cursor';
import type { Placed } from './envelope';
import type { FollowedNetworks } from './followed-networks';
import { graphqlErrors } from './formatted';
import type { Outlet } from './outlet';
import { Outflow } from './outflow';
import { patiently } from './patiently';
import type { Position } from './position';
import type { Question } from './question';
import type { RealtimeMetrics } from './realtime-metrics';
import { Replay } from './replay';
import type { Resolving } from './resolutions';
import type { Selection, SharedDelivery, Sharer } from './selection';
import type { Selections } from './selections';
import { isWanted } from './wanted';

/** Events that are resolved at the same time for one who was away; they are told in order. */
const AT_ONCE = 8;
/** Between two looks for what is not there yet. */
const PAUSE_MILLISECONDS = 50;

export interface SubscriptionOptions extends Resolving {
  readonly question: Question;
  readonly networks: FollowedNetworks;
  /** Where it begins. */
  readonly position: Position;
  readonly outlet: Outlet;
  readonly redis: RedisServer;
  readonly selections: Selections;
  readonly metrics: RealtimeMetrics;
  /** Called once, however it ends. */
  readonly onEnd: () => void;
}

/**
 * One subscription of one client. It is told on its own what it missed, as fast as it reads; once it has come to where all
 * others who ask the same are, it shares what is told to them.
 */
export class Subscription implements Sharer {
  private readonly outflow: Outflow<SharedDelivery>;
  private readonly over = new AbortController();
  private position: Position;
  private replay: Replay | undefined;
  private selection: Selection | undefined;
  /** Resolved when it is to look for its networks anew. */
  private regroup = Promise.withResolvers<void>();
  private networkIds: readonly string[];

  constructor(private readonly options: SubscriptionOptions) {
    this.outflow = new Outflow(options.outlet, cursorOf(options.question.scope, options.position));
    this.position = options.position.copy();
    this.networkIds = options.networks.feeds.map(({ networkId }) => networkId);
  }

  /** Reads the first of what was missed. Rejects with CURSOR_EXPIRED where that is no longer kept. */
  async prepare(): Promise<void> {
    if (this.options.networks.since(this.position) === undefined) await this.reading().read();
  }

  async run(): Promise<void> {
    this.outflow.begin();
    try {
      while (!this.isOver) {
        const missed = await this.catchUp();
        await this.tell(missed);
        this.outflow.release();
        await this.regroup.promise;
        this.leaveSelection();
      }
    } catch (error) {
      this.fail(error);
    }
  }

  /** Their roles have changed. */
  reconsider({ viewer }: Principal): void {
    const { scope } = this.options.question;
    if (scope.of === 'NETWORK') {
      if (viewer.roleIn(scope.networkId) === undefined) this.fail(refuse('NOT_FOUND'));
      return;
    }
    this.networkIds = viewer.networkIds();
    if (!this.options.networks.are(this.networkIds)) this.regroup.resolve();
  }

  push(delivery: SharedDelivery): void {
    this.options.metrics.deliveries.inc();
    if (!this.outflow.push(delivery)) this.lag();
  }

  place(cursor: string): void {
    this.outflow.place(cursor);
  }

  lag(): void {
    this.fail(refuse('LAGGED', undefined, { cursor: this.outflow.lastCursor }));
  }

  failAfter(error: unknown): void {
    this.selection?.leave(this);
    this.selection = undefined;
    this.outflow.whenEmpty(() => this.fail(error));
  }

  /** The client has left. */
  end(): void {
    if (this.isOver) return;
    this.over.abort();
    this.outflow.close();
    this.selection?.leave(this);
    this.regroup.resolve();
    this.options.onEnd();
  }

  private get isOver(): boolean {
    return this.over.signal.aborted;
  }

  private fail(error: unknown): void {
    if (this.isOver) return;
    const errors: readonly GraphQLError[] = graphqlErrors(error);
    this.options.metrics.failed.inc({ code: String(errors[0]?.extensions['code']) });
    this.end();
    this.options.outlet.fail(errors);
  }

  private reading(): Replay {
    const { redis, networks, metrics } = this.options;
    if (!this.replay) metrics.replays.inc();
    this.replay ??= new Replay(redis.client, networks.feeds, this.position);
    return this.replay;
  }

  /** Tells what it missed, until the rest is in memory: that is returned, and what comes after it is shared. */
  private async catchUp(): Promise<readonly EventOf[]> {
    const { networks, selections, question } = this.options;
    while (!this.isOver) {
      this.regroup = Promise.withResolvers();
      if (!networks.are(this.networkIds)) {
        this.replay = undefined;
        await this.patiently(() => networks.change(this.networkIds));
        continue;
      }
      const moved = networks.haveMoved();
      const missed = networks.since(this.position);
      if (missed) {
        this.replay = undefined;
        this.outflow.hold();
        this.selection = selections.join(this, question, networks.feeds, networks.here(this.position));
        return missed;
      }
      const events = await this.tellKept();
      if (events === 0) await Promise.race([Promise.all([moved, pause()]), this.regroup.promise]);
    }
    return [];
  }

  /** @returns how many events there were, for them or not */
  private async tellKept(): Promise<number> {
    const replay = this.reading();
    await this.patiently(() => replay.read());
    let count = 0;
    await this.tell(
      (function* () {
        for (let event = replay.take(); event; event = replay.take()) {
          count += 1;
          yield event;
        }
      })(),
    );
    return count;
  }

  private async tell(events: Iterable<EventOf>): Promise<void> {
    const { question } = this.options;
    let placed: Placed[] = [];
    for (const event of events) {
      if (this.isOver) return;
      this.position.set(event.networkId, event.source, event.seq);
      if (!isWanted(event, question.wanted, question.scope)) continue;
      placed.push({ event, cursor: cursorOf(question.scope, this.position) });
      if (placed.length < AT_ONCE) continue;
      await this.tellTogether(placed);
      placed = [];
    }
    await this.tellTogether(placed);
  }

  private async tellTogether(placed: readonly Placed[]): Promise<void> {
    const { outflow, options } = this;
    if (placed.length > 0) await outflow.room();
    const deliveries = placed.map((each) => this.resolve(each));
    for (const delivery of deliveries) delivery.catch(() => undefined); // heard below, in order
    for (const coming of deliveries) {
      const delivery = await coming;
      if (!delivery) continue;
      await outflow.room();
      options.metrics.deliveries.inc();
      outflow.write(delivery);
    }
  }

  private async resolve(placed: Placed) {
    const { question, resolutions } = this.options;
    const principal = await question.standing.surely(this.over.signal);
    if (this.isOver) return null;
    return resolutions.resolve(placed, principal, question.prepared(), 'replay');
  }

  private patiently(act: () => Promise<void>): Promise<void> {
    return patiently(act, this.options.log, this.over.signal);
  }

  private leaveSelection(): void {
    const at = this.selection?.leave(this);
    this.selection = undefined;
    const [next] = this.outflow.drop();
    this.position = next?.before.copy() ?? at ?? this.position;
  }
}

const pause = (): Promise<void> => after(PAUSE_MILLISECONDS, undefined, { ref: false });
