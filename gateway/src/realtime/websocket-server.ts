import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Log, Part } from '@trama/runtime';
import type { FastifyInstance } from 'fastify';
import { handleProtocols, type Server } from 'graphql-ws';
import { Gauge, type Registry } from 'prom-client';
import { WebSocketServer as Sockets, type WebSocket } from 'ws';
import { CloseCode, type Close } from './close-codes';
import type { Connection } from './graphql-transport';
import { keepAlive } from './keep-alive';

const LARGEST_FRAME = 64 * 1024;

export interface WebSocketOptions {
  readonly app: FastifyInstance;
  readonly path: string;
  readonly protocol: Server<Connection>;
  readonly log: Log;
  readonly metrics: Registry;
}

/** GraphQL over WebSocket, at the same address as over HTTP. */
export class WebSocketServer implements Part {
  readonly name = 'websocket';
  private readonly sockets = new Sockets({ noServer: true, maxPayload: LARGEST_FRAME, handleProtocols });

  constructor(private readonly options: WebSocketOptions) {
    const { sockets } = this;
    new Gauge({
      name: 'trama_websockets',
      help: 'WebSocket connections that are open',
      registers: [options.metrics],
      collect() {
        this.set(sockets.clients.size);
      },
    });
  }

  async start(): Promise<void> {
    const { app } = this.options;
    this.sockets.on('connection', (socket) => this.serve(socket));
    app.server.on('upgrade', (request, socket, head) => this.upgrade(request, socket, head));
    // The HTTP server would wait for them for ever.
    app.addHook('preClose', async () => this.closeAll());
  }

  async stop(): Promise<void> {
    this.closeAll();
  }

  private closeAll(): void {
    const { code, reason } = CloseCode.goingAway;
    for (const socket of this.sockets.clients) socket.close(code, reason);
    this.sockets.close();
  }

  private upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    socket.on('error', () => socket.destroy());
    // Not read as a URL: `//` is none, and what is thrown here would end the process.
    if (request.url?.split('?', 1)[0] !== this.options.path) {
      socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n');
      return;
    }
    this.sockets.handleUpgrade(request, socket, head, (open) => this.sockets.emit('connection', open, request));
  }

  private serve(socket: WebSocket): void {
    const { protocol, log } = this.options;
    const id = randomUUID();
    const ended = new AbortController();
    const end = ({ code, reason }: Close): void => socket.close(code, reason);
    const closed = protocol.opened(
      {
        protocol: socket.protocol,
        // Resolves when it has left, so that whoever reads slowly is waited for.
        send: (data) =>
          new Promise((resolve) => {
            if (socket.readyState === socket.OPEN) socket.send(data, () => resolve());
            else resolve();
          }),
        close: (code, reason) => socket.close(code, reason),
        onMessage: (receive) =>
          socket.on('message', (data: Buffer) => {
            receive(data.toString()).catch((error: unknown) => {
              log.error({ err: error, connection: id }, 'a message could not be dealt with');
              end(CloseCode.failed);
            });
          }),
      },
      { id, end, ended: ended.signal },
    );
    keepAlive(socket, ended.signal);
    socket.on('error', (error) => log.warn({ err: error, connection: id }, 'a WebSocket failed'));
    socket.once('close', (code, reason) => {
      ended.abort();
      closed(code, reason.toString()).catch((error: unknown) =>
        log.error({ err: error }, 'a WebSocket did not end well'),
      );
    });
  }
}
