import { randomUUID } from 'node:crypto';
import type { AddressInfo, Socket } from 'node:net';
import { fastify, type FastifyInstance, type FastifyReply } from 'fastify';
import { collectDefaultMetrics, Histogram, type Registry } from 'prom-client';
import type { RuntimeConfig } from './config';
import { inTrace, type Log } from './log';
import type { Part } from './part';
import { continueTrace } from './trace-context';

const REQUEST_ID = 'x-request-id';
const CHECK_MILLISECONDS = 2_000;
const LARGEST_BODY = 1024 * 1024;
/** The gateway's token names a role for each network of its viewer, who may be in hundreds; Node's own 16 KiB would end there. */
const LARGEST_HEADERS = 64 * 1024;

/** The door of a process. Others mount routes on `app` before it starts. */
export class HttpServer implements Part {
  readonly name = 'http';
  readonly app: FastifyInstance;
  private readonly sockets = new Set<Socket>();

  constructor(
    private readonly config: RuntimeConfig,
    log: Log,
    private readonly metrics: Registry,
    private readonly running: readonly Part[],
  ) {
    this.app = fastify({
      loggerInstance: log.child({}, { level: 'warn' }), // a line a request is the gateway's to write
      genReqId: ({ headers }) => acceptableId(headers[REQUEST_ID]) ?? randomUUID(),
      bodyLimit: LARGEST_BODY,
      forceCloseConnections: 'idle',
      http: { maxHeaderSize: LARGEST_HEADERS },
    }) as unknown as FastifyInstance;
    this.app.addHook('onRequest', (request, reply, done) => {
      void reply.header(REQUEST_ID, request.id);
      inTrace({ requestId: request.id, traceId: continueTrace(request.headers) }, done);
    });
    this.app.server.on('connection', (socket) => {
      this.sockets.add(socket);
      socket.once('close', () => this.sockets.delete(socket));
    });
    this.health();
    this.measure();
  }

  /** `http://host:port`, once started. */
  get url(): string {
    const { port } = this.app.server.address() as AddressInfo;
    return `http://${this.config.HOST === '0.0.0.0' ? '127.0.0.1' : this.config.HOST}:${port}`;
  }

  async start(): Promise<void> {
    try {
      await this.app.listen({ host: this.config.HOST, port: this.config.PORT });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
      throw new Error(`Port ${this.config.PORT} is in use. End what listens there, or set PORT to another.`, {
        cause: error,
      });
    }
  }

  /** Refuses new requests and waits for those under way; at the deadline their connections are cut. */
  async stop(deadline: AbortSignal): Promise<void> {
    deadline.addEventListener('abort', () => this.app.server.closeAllConnections(), { once: true });
    const closed = this.app.close();
    // Node closes those that are idle, but takes one on which nothing ever came for one with a request under way.
    for (const socket of this.sockets) if (socket.bytesRead === 0) socket.destroy();
    await closed;
  }

  /** Live: the event loop turns. Ready: every dependency of this process answers; nobody else's. */
  private health(): void {
    this.app.get('/live', async () => ({ status: 'live' }));
    this.app.get('/ready', async (_request, reply) => {
      const checks = await Promise.all(
        this.running
          .filter((part) => part.check !== undefined)
          .map(async (part) => [part.name, await outcome(part)] as const),
      );
      const ready = checks.every(([, fault]) => fault === null);
      return reply.code(ready ? 200 : 503).send({
        status: ready ? 'ready' : 'not ready',
        checks: Object.fromEntries(checks.map(([name, fault]) => [name, fault ?? 'ok'])),
      });
    });
  }

  private measure(): void {
    collectDefaultMetrics({ register: this.metrics });
    const seconds = new Histogram({
      name: 'trama_http_request_seconds',
      help: 'Time to answer an HTTP request',
      labelNames: ['route', 'status'],
      registers: [this.metrics],
    });
    this.app.addHook('onResponse', async (request, reply) => {
      if (isStream(reply)) return; // it lasts as long as its client stays, which says nothing of how soon it was answered
      seconds.observe(
        { route: request.routeOptions.url ?? 'none', status: reply.statusCode },
        reply.elapsedTime / 1000,
      );
    });
    this.app.get('/metrics', async (_request, reply) =>
      reply.type(this.metrics.contentType).send(await this.metrics.metrics()),
    );
  }
}

/** A caller's id is kept, so that one request has one id everywhere, but only if it can do no harm in a log. */
const acceptableId = (id: string | string[] | undefined): string | undefined =>
  typeof id === 'string' && /^[\w-]{8,64}$/.test(id) ? id : undefined;

const isStream = ({ raw }: FastifyReply): boolean =>
  String(raw.getHeader('content-type')).startsWith('text/event-stream');

async function outcome(part: Part): Promise<string | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer in ${CHECK_MILLISECONDS} ms`)), CHECK_MILLISECONDS);
  });
  try {
    await Promise.race([part.check?.(), late]);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    clearTimeout(timer);
  }
}
