import { setTimeout as after } from 'node:timers/promises';
import { Agent, request } from 'undici';
import { shop } from '../supergraphs/shop/shop';

/** Times a second that each kind of client comes. */
const RATES = { right: 40, unlike: 4, invalid: 10, leaving: 10 };
const LEAVES_AFTER_MILLISECONDS = 5;
const HEADERS = { 'content-type': 'application/json' };

/** What came of the clients' requests. */
export interface Outcomes {
  /** Requests that were right: answered without an error, with errors, not at all. */
  answered: number;
  withErrors: number;
  failed: number;
  /** Requests that were wrong, and were told so; and those that were not. */
  refused: number;
  unrefused: number;
  /** Clients that did not wait for their answer. */
  left: number;
}

/** Clients of every kind at once: right ones, of which some ask what nobody asked before, wrong ones, and some who leave. */
export class MixedLoad {
  readonly outcomes: Outcomes = { answered: 0, withErrors: 0, failed: 0, refused: 0, unrefused: 0, left: 0 };
  /** When somebody got an error though nothing was wrong with the request, by performance.now(), and what was said. */
  readonly troubles: { readonly at: number; readonly what: string }[] = [];
  private readonly agent = new Agent({ connections: 64, headersTimeout: 60_000, bodyTimeout: 60_000 });
  private readonly underWay = new Set<Promise<void>>();
  private readonly timers: NodeJS.Timeout[];
  private number = 1_000_000;

  constructor(private readonly url: string) {
    const clients = {
      right: () => this.ask(this.rightRequest()),
      unlike: () => this.ask({ query: `{ me { name as${this.number++}: username reviews { id } } }` }),
      invalid: () => this.askWrongly(),
      leaving: () => this.leave(),
    };
    this.timers = (Object.keys(RATES) as (keyof typeof RATES)[]).map((kind) =>
      setInterval(() => this.keep(clients[kind]()), 1_000 / RATES[kind]),
    );
  }

  /** Nobody comes any more; waits for those who are there, and closes the clients' connections. */
  async stop(): Promise<void> {
    for (const timer of this.timers) clearInterval(timer);
    await Promise.all(this.underWay);
    await this.agent.destroy();
  }

  private keep(work: Promise<void>): void {
    this.underWay.add(work);
    void work.finally(() => this.underWay.delete(work));
  }

  /** The same as others ask, or about a shop of its own. */
  private rightRequest(): object {
    const number = this.number++;
    return number % 2 === 0 ? shop.identical[0]! : shop.different(number)[0]!;
  }

  private async ask(body: object): Promise<void> {
    try {
      const response = await this.post(JSON.stringify(body));
      const { errors } = (await response.body.json()) as { errors?: unknown };
      this.outcomes[errors === undefined ? 'answered' : 'withErrors'] += 1;
      if (errors !== undefined) this.troubles.push({ at: performance.now(), what: JSON.stringify(errors) });
    } catch (error) {
      this.outcomes.failed += 1;
      this.troubles.push({ at: performance.now(), what: String(error) });
    }
  }

  private async askWrongly(): Promise<void> {
    const number = this.number++;
    const wrong = [
      '{"query":',
      JSON.stringify({ query: `{ me { nothing${number} } }` }),
      JSON.stringify({ query: '{ me {' }),
      JSON.stringify({ query: 'query ($id: ID!) { user(id: $id) { id } }', variables: { id: { number } } }),
      '[1]',
    ];
    try {
      const response = await this.post(wrong[number % wrong.length]!);
      const text = await response.body.text();
      this.outcomes[response.statusCode >= 400 || text.includes('"errors"') ? 'refused' : 'unrefused'] += 1;
    } catch {
      this.outcomes.refused += 1; // by its connection
    }
  }

  /** On a connection of its own, which goes with it. */
  private async leave(): Promise<void> {
    const agent = new Agent();
    const asked = this.post(JSON.stringify(shop.different(this.number++)[0]), agent)
      .then((response) => response.body.dump())
      .catch(() => undefined);
    await after(LEAVES_AFTER_MILLISECONDS);
    await agent.destroy();
    await asked;
    this.outcomes.left += 1;
  }

  private post(body: string, dispatcher = this.agent) {
    return request(this.url, { method: 'POST', headers: HEADERS, body, dispatcher });
  }
}
