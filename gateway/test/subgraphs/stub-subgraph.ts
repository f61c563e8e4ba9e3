import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { text } from 'node:stream/consumers';

export interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** How it answers, or does not. */
export type Manner = (response: ServerResponse, received: Received, request: IncomingMessage) => void;

/** As a subgraph should. */
export const well =
  (data: object = { ok: true }): Manner =>
  (response) =>
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ data }));

/** Not at all, as a process does that is stopped or waits for ever. */
export const hangs: Manner = () => undefined;

/** With this status and text. */
export const says =
  (status: number, body: string, contentType = 'text/html'): Manner =>
  (response) =>
    response.writeHead(status, { 'content-type': contentType }).end(body);

/** A server that does what subgraphs should not. */
export class StubSubgraph {
  readonly received: Received[] = [];
  readonly sockets = new Set<Socket>();
  /** How many connections it ever had. */
  connected = 0;
  private readonly server = createServer((request, response) => void this.answer(request, response));

  private constructor(public manner: Manner) {
    this.server.on('connection', (socket: Socket) => {
      this.connected += 1;
      this.sockets.add(socket);
      socket.on('close', () => this.sockets.delete(socket));
    });
  }

  static async start(manner: Manner): Promise<StubSubgraph> {
    const stub = new StubSubgraph(manner);
    await stub.listen(0);
    return stub;
  }

  get url(): URL {
    return new URL(`http://127.0.0.1:${this.port}/graphql`);
  }

  async listen(port: number): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(port, '127.0.0.1', resolve));
    this.port = (this.server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    if (!this.server.listening) return;
    const closed = new Promise((resolve) => this.server.close(resolve));
    for (const socket of this.sockets) socket.resetAndDestroy();
    await closed;
  }

  private port = 0;

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const received = { headers: request.headers, body: await text(request) };
    this.received.push(received);
    this.manner(response, received, request);
  }
}
