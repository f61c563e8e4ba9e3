import { ConfigError } from '@trama/runtime';
import { z } from 'zod';

const DAY_MILLISECONDS = 86_400_000;

/** For a process that has a relay. */
export const relayVariables = {
  EVENTS_KEPT_DAYS: z.coerce
    .number()
    .positive()
    .default(7)
    .describe('How long events stay in Redis: who was away for longer has to read anew'),
  OUTBOX_KEPT_DAYS: z.coerce
    .number()
    .positive()
    .default(30)
    .describe('How long events stay in the outbox, from which Redis is rebuilt; at least EVENTS_KEPT_DAYS'),
};

export type RelayConfig = z.output<z.ZodObject<typeof relayVariables>>;

/** How long, in milliseconds from when it was sent, an event is kept. */
export interface Retention {
  readonly streams: number;
  readonly outbox: number;
}

/** @throws ConfigError where the outbox would forget what the streams still hold: they could not be rebuilt */
export function retentionOf({ EVENTS_KEPT_DAYS, OUTBOX_KEPT_DAYS }: RelayConfig): Retention {
  if (OUTBOX_KEPT_DAYS < EVENTS_KEPT_DAYS)
    throw new ConfigError(
      `The environment does not hold:\n  OUTBOX_KEPT_DAYS: has to be at least EVENTS_KEPT_DAYS (${EVENTS_KEPT_DAYS}), since streams are rebuilt from the outbox`,
    );
  return { streams: EVENTS_KEPT_DAYS * DAY_MILLISECONDS, outbox: OUTBOX_KEPT_DAYS * DAY_MILLISECONDS };
}
