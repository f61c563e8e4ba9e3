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
  /** Events were lost on the way to you, or you read too slowly to be told all. Read what you follow anew. */
  lagged: { code: 4410, reason: 'Events were lost' },
  failed: { code: 4500, reason: 'Internal error' },
} as const;

export type Close = (typeof CloseCode)[keyof typeof CloseCode];

/** How a connection ends whose token was refused. */
export function closeFor(error: unknown): Close {
  const code = error instanceof Refusal ? error.code : undefined;
  if (code === 'UNAUTHENTICATED') return CloseCode.unauthorized;
  if (code === 'TOKEN_EXPIRED') return CloseCode.tokenExpired;
  return code === 'UNAVAILABLE' ? CloseCode.tryLater : CloseCode.failed;
}
