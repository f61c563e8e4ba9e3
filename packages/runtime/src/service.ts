import { Registry } from 'prom-client';
import type { RuntimeConfig } from './config';
import { HttpServer } from './http-server';
import { createLog, type Log } from './log';
import type { Part } from './part';

/**
 * A process of Trama: its parts, and an HTTP server with `/live`, `/ready` and `/metrics`, which opens when every part
 * has started and closes before the first stops. Nothing connects before `start()`.
 */
export class Service {
  readonly log: Log;
  readonly metrics = new Registry();
  readonly http: HttpServer;
  private readonly parts: Part[] = [];
  private readonly running: Part[] = [];

  constructor(
    readonly name: string,
    readonly config: RuntimeConfig,
  ) {
    this.log = createLog(name, config);
    this.http = new HttpServer(config, this.log, this.metrics, this.running);
  }

  use<P extends Part>(part: P): P {
    this.parts.push(part);
    return part;
  }

  part<P extends Part>(type: abstract new (...args: never[]) => P): P {
    const found = this.parts.find((part) => part instanceof type);
    if (!found) throw new Error(`${this.name} has no ${type.name}`);
    return found as P;
  }

  async start(): Promise<void> {
    try {
      for (const part of [...this.parts, this.http]) {
        await part.start();
        this.running.push(part);
      }
    } catch (error) {
      await this.stop();
      throw error;
    }
    this.log.info({ url: this.http.url }, 'ready');
  }

  /** Stops every part even where one fails to; rejects with the first failure. */
  async stop(deadline = AbortSignal.timeout(this.config.SHUTDOWN_SECONDS * 1000)): Promise<void> {
    const failures: unknown[] = [];
    for (let part = this.running.pop(); part; part = this.running.pop()) {
      const { name } = part;
      await part.stop(deadline).catch((error: unknown) => {
        this.log.error({ err: error, part: name }, 'did not stop cleanly');
        failures.push(error);
      });
    }
    if (failures.length > 0) throw failures[0];
  }
}
