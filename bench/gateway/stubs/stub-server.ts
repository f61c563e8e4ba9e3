import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Answerer, Operation } from './answerer';

/** Equal requests are answered from here: the stubs are to cost far less than the gateways. */
const ANSWERS_KEPT = 500;

/** Serves each answerer under its name: `POST /<name>`. */
export class StubServer {
  /** How many requests came in. */
  requests = 0;
  private readonly hung = new Set<string>();
  private readonly waiting = new Set<ServerResponse>();
  private readonly answers = new Map<string, Buffer>();
  private readonly server: Server;

  constructor(private readonly answerers: ReadonlyMap<string, Answerer>) {
    this.server = createServer((request, response) => void this.handle(request, response));
    this.server.keepAliveTimeout = 60_000; // no connection goes away while it is measured
  }

  listen(port: number): Promise<void> {
    return new Promise((resolve, reject) => {
      this.server.once('error', reject);
      this.server.listen(port, '127.0.0.1', 1_024, resolve);
    });
  }

  close(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  /** From now on it takes requests and does not answer them. */
  hang(name: string): void {
    this.hung.add(name);
  }

  /** Answers again; who waited is cut off. */
  recover(name: string): void {
    this.hung.delete(name);
    for (const response of this.waiting) response.destroy();
    this.waiting.clear();
  }

  private async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const name = request.url?.slice(1) ?? '';
    const answerer = this.answerers.get(name);
    if (request.method !== 'POST' || !answerer) return void response.writeHead(404).end();
    this.requests += 1;
    try {
      const body = await text(request);
      if (this.hung.has(name)) return this.hold(response);
      const answer = this.answer(name, answerer, body);
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': answer.length }).end(answer);
    } catch (error) {
      response.writeHead(200, { 'content-type': 'application/json' }).end(errorAnswer(error));
    }
  }

  private answer(name: string, answerer: Answerer, body: string): Buffer {
    const key = name + body;
    const known = this.answers.get(key);
    if (known) return known;
    const answer = Buffer.from(JSON.stringify(answerer.answer(JSON.parse(body) as Operation)));
    if (this.answers.size >= ANSWERS_KEPT) this.answers.clear();
    this.answers.set(key, answer);
    return answer;
  }

  private hold(response: ServerResponse): void {
    this.waiting.add(response);
    response.once('close', () => this.waiting.delete(response));
  }
}

const errorAnswer = (error: unknown): string =>
  JSON.stringify({ errors: [{ message: error instanceof Error ? error.message : String(error) }] });
