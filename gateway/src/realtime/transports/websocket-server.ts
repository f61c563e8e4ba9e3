import { randomUUID } from 'node:crypto';
import { STATUS_CODES, type IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Log, Part } from '@trama/runtime';
import type { FastifyInstance } from 'fastify';
import { handleProtocols, type Server } from 'graphql-ws';
import { Gauge, type Registry } from 'prom-client';
import { WebSocketServer as Sockets, type WebSocket } from 'ws';
import { ClientSocket } from './client-socket';
import { CloseCode } from './close-codes';
import type { Connection } from './graphql-transport';
import { keepAlive } from './keep-alive';
import type { OpenConnections } from './open-connections';
import { isWelcome } from './web-origin';
import { WriteTurns } from './write-turns';

const LARGEST_FRAME = 64 * 1024;

export interface WebSocketOptions {
  readonly app: FastifyInstance;
  readonly path: string;
  readonly protocol: Server<Connection>;
  readonly open: OpenConnections;
  /** Of web pages that may connect. */
  readonly origins: readonly string[];
  /** Between two pings, in milliseconds. */
  readonly heartbeat: number;
  /** How long what was said last may be left unread, in milliseconds. */
  readonly patience: number;
  readonly log: Log;
  readonly metrics: Registry;
}

/** GraphQL over WebSocket, at the same address as over HTTP. */
export class WebSocketServer implements Part {
  readonly name = 'websocket';
  private readonly turns = new WriteTurns();
  private readonly sockets = new Sockets({
    noServer: true,
    maxPayload: LARGEST_FRAME,
    perMessageDeflate: false, // `ClientSocket` writes frames of its own between those of ws
    allowSynchronousEvents: false, // what one message leads to is done when the next is read
    handleProtocols,
  });

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
    this.options.app.server.on('upgrade', (request, stream, head) => this.upgrade(request, stream, head));
  }

  async stop(): Promise<void> {
    this.sockets.close();
  }

  private upgrade(request: IncomingMessage, stream: Duplex, head: Buffer): void {
    const { path, origins, open } = this.options;
    stream.on('error', () => stream.destroy());
    // Not read as a URL: `//` is none, and what is thrown here would end the process.
    if (request.url?.split('?', 1)[0] !== path) return refuseUpgrade(stream, 404, `There is a WebSocket at ${path}.`);
    if (!isWelcome(request.headers, origins))
      return refuseUpgrade(stream, 403, 'Web pages of this origin may not connect.');
    const { fullBecause } = open;
    if (fullBecause !== undefined) return refuseUpgrade(stream, 503, fullBecause);
    this.sockets.handleUpgrade(request, stream, head, (socket) => this.serve(socket, stream));
  }

  private serve(socket: WebSocket, stream: Duplex): void {
    const { protocol, open, heartbeat, patience, log } = this.options;
    const id = randomUUID();
    const ended = new AbortController();
    const client = new ClientSocket({ socket, stream, patience, turns: this.turns });
    const closed = protocol.opened(
      {
        protocol: socket.protocol,
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
              client.close(CloseCode.failed);
            });
          }),
      },
      { id, socket: client, ended: ended.signal },
    );
    const connection = { sendAway: () => client.close(CloseCode.goingAway), cut: () => socket.terminate() };
    open.add(connection);
    keepAlive(socket, ended.signal, heartbeat);
    socket.on('error', (error) => log.warn({ err: error, connection: id }, 'a WebSocket failed'));
    socket.once('close', (code, reason) => {
      open.delete(connection);
      ended.abort();
      closed(code, reason.toString()).catch((error: unknown) =>
        log.error({ err: error }, 'a WebSocket did not end well'),
      );
    });
  }
}

function refuseUpgrade(stream: Duplex, status: number, why: string): void {
  const head = `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nconnection: close\r\ncontent-type: text/plain; charset=utf-8`;
  stream.end(`${head}\r\ncontent-length: ${Buffer.byteLength(why)}\r\n\r\n${why}`);
}
