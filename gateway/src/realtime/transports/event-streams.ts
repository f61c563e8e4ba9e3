import { refuse } from '@trama/errors';
import type { Log } from '@trama/runtime';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Gauge, type Registry } from 'prom-client';
import type { Authenticate } from '../../authentication/authenticate';
import type { Principal } from '../../authentication/principal';
import { clientErrors, graphqlError, statusOf } from '../../graphql/client-error';
import { callAt } from '../call-at';
import { formattedErrors, graphqlErrors } from '../formatted';
import type { Subscribe, SubscribeRequest } from '../subscribe';
import { EventStream } from './event-stream';
import type { OpenConnections } from './open-connections';
import type { Quota } from './quota';
import { streamRequest } from './stream-request';
import { isWelcome } from './web-origin';
import { WriteTurns } from './write-turns';

export interface EventStreamsOptions {
  readonly authenticate: Authenticate;
  readonly subscribe: Subscribe;
  readonly open: OpenConnections;
  readonly subscriptions: Quota;
  /** Of web pages that may connect. */
  readonly origins: readonly string[];
  /** Between two signs of life, in milliseconds. */
  readonly heartbeat: number;
  /** How long what was said last may be left unread, in milliseconds. */
  readonly patience: number;
  readonly log: Log;
  readonly metrics: Registry;
}

/**
 * Subscriptions over HTTP, as streams of server-sent events. What is wrong with the HTTP request, or with who sends it, is
 * answered as such; what is wrong with the operation comes in the stream, as graphql-sse has it.
 */
export class EventStreams {
  private readonly turns = new WriteTurns();
  private readonly streams: Gauge;

  constructor(private readonly options: EventStreamsOptions) {
    this.streams = new Gauge({
      name: 'trama_event_streams',
      help: 'Streams of server-sent events that are open',
      registers: [options.metrics],
    });
  }

  async answer(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    let principal: Principal;
    let wanted: SubscribeRequest;
    try {
      principal = await this.admit(request);
      wanted = streamRequest(request);
    } catch (error) {
      return this.refuse(error, request, reply);
    }
    reply.hijack();
    if (request.raw.socket.destroyed) return;
    const stream = this.begin(principal, request, reply, takesPlaces(request, wanted));
    try {
      stream.whenOver(this.options.subscriptions.take(principal.memberId));
      stream.whenOver(await this.options.subscribe(principal.user, wanted, stream));
    } catch (error) {
      stream.fail(graphqlErrors(error));
    }
  }

  private async admit({ headers }: FastifyRequest): Promise<Principal> {
    const { authenticate, open, origins } = this.options;
    if (!isWelcome(headers, origins))
      throw graphqlError(refuse('FORBIDDEN', 'Web pages of this origin may not connect.'), 403);
    const { fullBecause } = open;
    if (fullBecause !== undefined) throw refuse('UNAVAILABLE', fullBecause);
    return authenticate(headers.authorization);
  }

  private begin({ user }: Principal, { id }: FastifyRequest, reply: FastifyReply, tellsPlaces: boolean): EventStream {
    const { open, heartbeat, patience, log } = this.options;
    for (const [name, value] of Object.entries(reply.getHeaders())) reply.raw.setHeader(name, value ?? '');
    const stream = new EventStream(reply.raw, {
      formatted: (errors) => formattedErrors(errors, log, id),
      turns: this.turns,
      tellsPlaces,
      heartbeat,
      patience,
    });
    const over = new AbortController();
    stream.whenOver(() => over.abort());
    callAt(user.expiresAt, () => stream.fail(graphqlErrors(refuse('TOKEN_EXPIRED'))), over.signal);
    this.streams.inc();
    open.add(stream);
    reply.raw.once('close', () => {
      this.streams.dec();
      open.delete(stream);
    });
    stream.open();
    return stream;
  }

  private refuse(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const refusal = graphqlError(error);
    void reply
      .code(statusOf([refusal]))
      .header('cache-control', 'no-store')
      .send({ errors: clientErrors([refusal], this.options.log, request.id) });
  }
}

/**
 * What sends GET is an EventSource, or reads streams as one does. The client of graphql-sse, which sends POST, takes an event
 * without data for an error: whoever sends POST and can read them says so.
 */
const takesPlaces = ({ method }: FastifyRequest, { extensions }: SubscribeRequest): boolean =>
  method === 'GET' || extensions?.['places'] === true;
