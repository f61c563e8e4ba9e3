import { Agent, request } from 'undici';

export interface Asked {
  /** When it was due, by performance.now(). */
  readonly at: number;
  /** From then until the whole answer was there, in milliseconds. */
  readonly took: number;
  readonly answer: GraphQLAnswer;
}

export interface GraphQLAnswer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly extensions?: Readonly<Record<string, unknown>> }[];
}

/** Asks so many times a second, however long the answers take: a gateway that falls behind cannot slow its clients down. */
export class SteadyLoad {
  readonly asked: Asked[] = [];
  private readonly agent = new Agent({ connections: 512, headersTimeout: 0, bodyTimeout: 0 });
  private readonly underWay = new Set<Promise<void>>();
  private readonly timer: NodeJS.Timeout;
  private due = performance.now();

  /** @param bodyOf the request of each number, from 0 */
  constructor(
    private readonly url: string,
    perSecond: number,
    private readonly bodyOf: (number: number) => string,
  ) {
    let number = 0;
    this.timer = setInterval(() => {
      for (const now = performance.now(); this.due <= now; this.due += 1_000 / perSecond) this.ask(this.due, number++);
    }, 1);
  }

  /** Waits for what is under way. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    await Promise.all(this.underWay);
    await this.agent.destroy();
  }

  private ask(at: number, number: number): void {
    const asking = this.post(this.bodyOf(number)).then((answer) => {
      this.asked.push({ at, took: performance.now() - at, answer });
      this.underWay.delete(asking);
    });
    this.underWay.add(asking);
  }

  private async post(body: string): Promise<GraphQLAnswer> {
    try {
      const headers = { 'content-type': 'application/json' };
      const response = await request(this.url, { method: 'POST', headers, body, dispatcher: this.agent });
      return (await response.body.json()) as GraphQLAnswer;
    } catch (error) {
      return { errors: [{ extensions: { code: `no answer: ${String(error)}` } }] };
    }
  }
}

/** @param share of the answers that took no longer, 0 to 1 */
export function quantile(asked: readonly Asked[], share: number): number {
  const sorted = asked.map(({ took }) => took).sort((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * share) - 1] ?? NaN;
}
