import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import { Failure } from './failure';

const answer = z.object({
  data: z.unknown().optional(),
  errors: z
    .array(
      z.object({
        message: z.string(),
        extensions: z
          .object({ code: z.string(), field: z.string().optional(), requestId: z.string().optional() })
          .optional(),
      }),
    )
    .optional(),
});

const TRIES = 6;
const FIRST_WAIT_MILLISECONDS = 250;

/** GraphQL to the gateway, as one member. */
export class GatewayClient {
  constructor(
    private readonly url: string,
    private readonly token: string,
  ) {}

  /**
   * Runs one operation. What a restart of some part of Trama interrupts is repeated, so a mutation must be safe to
   * repeat: give it an idempotency key, or keys of its own.
   */
  async run<Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
    for (let attempt = 1; ; attempt++) {
      const outcome = await this.post(query, variables);
      if ('data' in outcome) return outcome.data as Data;
      if (!outcome.passing || attempt === TRIES) throw outcome.failure;
      await setTimeout(FIRST_WAIT_MILLISECONDS * 2 ** (attempt - 1));
    }
  }

  private async post(
    query: string,
    variables: object,
  ): Promise<{ data: unknown } | { passing: boolean; failure: Failure }> {
    const response = await fetch(this.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${this.token}` },
      body: JSON.stringify({ query, variables }),
    }).catch(() => null);
    const body = answer.safeParse(await response?.json().catch(() => null));
    if (!body.success) {
      return {
        passing: true,
        failure: new Failure(
          'UNREACHABLE',
          `No gateway of Trama answers at ${this.url}. Start it with \`npm start\`, or name another with --url.`,
        ),
      };
    }
    const [error] = body.data.errors ?? [];
    if (!error) return { data: body.data.data };
    const { code, field, requestId } = error.extensions ?? { code: 'no code' };
    const about = [field, requestId].filter((detail) => detail !== undefined).map((detail) => `, ${detail}`);
    return {
      passing: code === 'UNAVAILABLE',
      failure: new Failure('REFUSED', `${error.message} (${code}${about.join('')})`),
    };
  }
}
