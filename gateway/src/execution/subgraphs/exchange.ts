import type { Dispatcher } from 'undici';
import { SubgraphFailure } from './subgraph-failure';

/** What came back over HTTP, whole. */
export interface Reply {
  readonly status: number;
  readonly contentType: string;
  readonly text: string;
}

type Headers = Parameters<NonNullable<Dispatcher.DispatchHandler['onResponseStart']>>[2];

/**
 * One request on one connection, and its answer, gathered as undici hands it over: no stream, no signal and no timer of its
 * own, each of which costs.
 */
export class Exchange implements Dispatcher.DispatchHandler {
  /** Whether anything may have reached the other side. */
  sent = false;
  readonly reply: Promise<Reply>;
  private resolve!: (reply: Reply) => void;
  private reject!: (error: Error) => void;
  private controller: Dispatcher.DispatchController | undefined;
  private ended: Error | undefined;
  private status = 0;
  private contentType = '';
  private chunks: Buffer[] = [];
  private size = 0;

  constructor(
    private readonly largest: number,
    /** Called for whatever comes from the other side. */
    private readonly heard: () => void,
  ) {
    this.reply = new Promise((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
    });
  }

  /** Ends it, and with it its connection, if it has one already. */
  end(error: Error): void {
    this.ended ??= error;
    this.controller?.abort(error);
    this.reject(error);
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.controller = controller;
    if (this.ended) controller.abort(this.ended);
    else this.sent = true;
  }

  onResponseStart(controller: Dispatcher.DispatchController, status: number, headers: Headers): void {
    this.heard();
    this.status = status;
    this.contentType = String(headers['content-type'] ?? '');
    if (Number(headers['content-length'] ?? 0) > this.largest) controller.abort(this.tooLarge());
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.heard();
    this.size += chunk.length;
    if (this.size > this.largest) controller.abort(this.tooLarge());
    else this.chunks.push(chunk);
  }

  onResponseEnd(): void {
    const [first, ...others] = this.chunks;
    const whole = others.length > 0 ? Buffer.concat(this.chunks, this.size) : first;
    this.resolve({ status: this.status, contentType: this.contentType, text: whole?.toString('utf8') ?? '' });
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.chunks = [];
    this.reject(error);
  }

  private tooLarge(): SubgraphFailure {
    return new SubgraphFailure('too-large', `The answer has more than ${this.largest} bytes.`);
  }
}
