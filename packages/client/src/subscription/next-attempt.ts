import { refusalOf } from '../answer';
import { TramaRefusal } from '../errors';
import type { Token } from '../token';
import type { Interruption } from './interruption';

/** What to do about an interruption, where it is not the end. */
export interface NextAttempt {
  /** Nothing is wrong with the gateway: there is no need to wait. */
  readonly atOnce: boolean;
  readonly reason: string;
  readonly isRefusedToken?: boolean;
  /** Where the gateway says that one stands. */
  readonly cursor?: string;
}

const later = (reason: string): NextAttempt => ({ atOnce: false, reason });

const NOT_SIGNED_IN = ['UNAUTHENTICATED', 'TOKEN_EXPIRED'];
/** They pass by themselves. */
const PASSING = ['UNAVAILABLE'];
/** A connection that was lost may be counted for a while: for whoever had one, these pass as well. */
const TOO_MANY = ['COST_EXCEEDED', 'RATE_LIMITED'];

/** Closings that say what an error would have said. */
const refusals: Readonly<Record<number, readonly [code: string, message: string]>> = {
  4400: ['BAD_REQUEST', 'The gateway does not understand this client.'],
  4401: ['UNAUTHENTICATED', 'Sign in first.'],
  4403: ['TOKEN_EXPIRED', 'This token has expired.'],
  4406: ['BAD_REQUEST', 'The gateway does not speak graphql-transport-ws.'],
  4429: ['COST_EXCEEDED', 'You have too many connections.'],
};

interface Standing {
  readonly token: Token;
  /** The one that was used. */
  readonly bearer: string;
  /** Whether the token before this one was refused too, and none was accepted in between. */
  readonly refusedBefore: boolean;
  /** Whether the gateway told anything yet, be it only the place where it begins. */
  readonly hasBegun: boolean;
}

/** @throws TramaRefusal where trying again would be in vain */
export function nextAttempt(why: Interruption, standing: Standing): NextAttempt {
  if (why.because === 'behind') return { atOnce: true, reason: 'more came than was taken' };
  const refusal = refusalIn(why);
  if (!refusal) return later(why.because === 'lost' ? why.reason : 'refused');
  const { code, details } = refusal;
  if (code === 'LAGGED') {
    const { cursor } = details;
    return { atOnce: true, reason: code, ...(typeof cursor === 'string' && { cursor }) };
  }
  if (NOT_SIGNED_IN.includes(code)) {
    if (standing.token.refuse(tokenOf(why) ?? standing.bearer) && !standing.refusedBefore)
      return { atOnce: true, reason: code, isRefusedToken: true };
    throw refusal;
  }
  if (PASSING.includes(code) || (TOO_MANY.includes(code) && standing.hasBegun)) return later(code);
  throw refusal;
}

const tokenOf = (why: Interruption): string | undefined => (why.because === 'lost' ? why.token : undefined);

function refusalIn(why: Exclude<Interruption, { because: 'behind' }>): TramaRefusal | undefined {
  if (why.because === 'refused') return refusalOf(why.errors);
  const known = why.code === undefined ? undefined : refusals[why.code];
  return known && new TramaRefusal(known[0], why.reason || known[1], {});
}
