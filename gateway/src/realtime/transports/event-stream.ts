import { randomInt } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import type { Delivery, Outlet } from '../outlet';
import { Outbox } from './outbox';
import type { WriteTurns } from './write-turns';

export interface EventStreamOptions {
  readonly turns: WriteTurns;
  readonly formatted: (errors: readonly GraphQLError[]) => readonly GraphQLFormattedError[];
  /** Whether the client takes events that have an id and no data. */
  readonly tellsPlaces: boolean;
  /** Between two signs of life, in milliseconds. */
  readonly heartbeat: number;
  /** How long what was said last may be left unread, in milliseconds. */
  readonly patience: number;
}

const HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store',
  'x-accel-buffering': 'no', // nginx would wait until it has a good piece of it
  connection: 'close', // when the stream ends, nothing more comes this way
};
const COMPLETE = 'event: complete\ndata:\n\n'; // without its empty data, browsers would not tell of it
const HEARTBEAT = ':\n\n';

/** Whoever is sent away comes back after so many milliseconds, and not all at once. */
const SOONEST = 500;
const LATEST = 3_000;

/** One subscription as a stream of server-sent events: graphql-sse, in its distinct connections mode. */
export class EventStream implements Outlet {
  private readonly outbox: Outbox;
  private isOver = false;
  private readonly endings: (() => void)[] = [];

  constructor(
    private readonly response: ServerResponse,
    private readonly options: EventStreamOptions,
  ) {
    this.outbox = new Outbox(response, options.turns, () => !this.isOver);
    response.once('close', () => this.leave());
  }

  /** Lets the client know at once that it is heard, however long the first event is in coming. */
  open(): void {
    for (const [name, value] of Object.entries(HEADERS)) this.response.setHeader(name, value);
    this.response.useChunkedEncodingByDefault = false; // it ends when the connection does: chunks would only cost
    this.response.writeHead(200).flushHeaders();
    const timer = setInterval(() => this.response.write(HEARTBEAT), this.options.heartbeat).unref();
    this.whenOver(() => clearInterval(timer));
  }

  /** Does this as soon as nothing more is said, whoever ended it. */
  whenOver(act: () => void): void {
    if (this.isOver) act();
    else this.endings.push(act);
  }

  isOpen(drained: () => void): boolean {
    return this.outbox.isOpen(drained);
  }

  next(delivery: Delivery): void {
    this.outbox.put(nextEvent(delivery));
  }

  /** An event without data: browsers note its id, and tell nobody. */
  place(cursor: string): void {
    if (this.options.tellsPlaces) this.outbox.put(Buffer.from(`id: ${cursor}\n\n`));
  }

  fail(errors: readonly GraphQLError[]): void {
    const data = JSON.stringify({ errors: this.options.formatted(errors) });
    this.end(`event: next\ndata: ${data}\n\n${COMPLETE}`);
  }

  complete(): void {
    this.end(COMPLETE);
  }

  /** It is to be asked for again, elsewhere: a client does so by itself with the id of the last event that it got. */
  sendAway(): void {
    this.end(`retry: ${randomInt(SOONEST, LATEST)}\n\n`);
  }

  cut(): void {
    this.response.destroy();
  }

  private end(last: string): void {
    if (this.isOver) return;
    this.outbox.flush();
    const timer = setTimeout(() => this.cut(), this.options.patience).unref();
    this.response.once('close', () => clearTimeout(timer)).end(last);
    this.leave();
  }

  private leave(): void {
    if (this.isOver) return;
    this.isOver = true;
    for (const act of this.endings) act();
  }
}

const events = new WeakMap<Delivery, Buffer>();

/** Made once for all streams. */
function nextEvent(delivery: Delivery): Buffer {
  const known = events.get(delivery);
  if (known) return known;
  const event = Buffer.from(`event: next\nid: ${delivery.cursor}\ndata: ${delivery.text}\n\n`);
  events.set(delivery, event);
  return event;
}
