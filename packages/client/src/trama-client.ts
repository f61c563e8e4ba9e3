import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import { TramaRefusal, TramaUnreachable } from './errors';

const answer = z.object({
  data: z.unknown().optional(),
  errors: z
    .array(z.object({ message: z.string(), extensions: z.looseObject({ code: z.string() }).optional() }))
    .optional(),
});

const TRIES = 7;
const FIRST_WAIT_MILLISECONDS = 250;

/** GraphQL to a gateway of Trama, as one member. */
export class TramaClient {
  constructor(
    private readonly url: string,
    private readonly token: string,
  ) {}

  /**
   * Runs one operation. What the restart of a part of Trama interrupts is repeated for some 15 s, so a mutation must be
   * safe to repeat: give it an idempotency key.
   *
   * @throws TramaRefusal with the code of the first error
   * @throws TramaUnreachable
   */
  async run<Data>(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Data> {
    for (let attempt = 1; ; attempt++) {
      try {
        return (await this.post(query, variables)) as Data;
      } catch (error) {
        if (!isPassing(error) || attempt === TRIES) throw error;
        await setTimeout(FIRST_WAIT_MILLISECONDS * 2 ** (attempt - 1));
      }
    }
  }

  private async post(query: string, variables: object): Promise<unknown> {
    const response = await fetch(this.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${this.token}` },
      body: JSON.stringify({ query, variables }),
    }).catch(() => null);
    const body = answer.safeParse(await response?.json().catch(() => null));
    if (!body.success) throw new TramaUnreachable(this.url);
    const [error] = body.data.errors ?? [];
    if (!error) return body.data.data;
    const { code, ...details } = error.extensions ?? { code: 'INTERNAL' };
    throw new TramaRefusal(code, error.message, details);
  }
}

const isPassing = (error: unknown): boolean =>
  error instanceof TramaUnreachable || (error instanceof TramaRefusal && error.code === 'UNAVAILABLE');
