import { Refusal } from '@trama/errors';

/** Why a WebSocket ends, beside what graphql-transport-ws itself says. */
export const CloseCode = {
  /** The gateway stops. Connect again, to another. */
  goingAway: { code: 1001, reason: 'Going away' },
  /** Who you are cannot be found out just now. */
  tryLater: { code: 1013, reason: 'Try again later' },
  /** No token, or one that Trama does not accept. Trying again with it is in vain. */
  unauthorized: { code: 4401, reason: 'Unauthorized' },
  /** The token has expired. Connect again with a new one. */
  tokenExpired: { code: 4403, reason: 'Token expired' },
  /** You have as many connections as you may. Use one of them: it carries many subscriptions. */
  tooMany: { code: 4429, reason: 'Too many connections' },
  failed: { code: 4500, reason: 'Internal error' },
} as const;

export type Close = (typeof CloseCode)[keyof typeof CloseCode];

const closes: Partial<Record<string, Close>> = {
  UNAUTHENTICATED: CloseCode.unauthorized,
  TOKEN_EXPIRED: CloseCode.tokenExpired,
  COST_EXCEEDED: CloseCode.tooMany,
  UNAVAILABLE: CloseCode.tryLater,
};

/** How a connection ends whose beginning was refused. */
export const closeFor = (error: unknown): Close =>
  (error instanceof Refusal ? closes[error.code] : undefined) ?? CloseCode.failed;
