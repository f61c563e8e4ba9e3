import type { Viewer } from '@trama/identity';
import type { z } from 'zod';
import type { Audience, EventContract, EventOf } from './contract';

/** What happened, as a use case tells it. */
export interface Telling<C extends EventContract> {
  readonly subject: { readonly id: string; readonly networkId: string };
  readonly audience: Audience;
  /** Fields that the contract does not name are left out. */
  readonly data: z.input<C['data']>;
  /** When it happened, where that was not just now. */
  readonly occurredAt?: Date;
}

/** What a use case sees of a MongoDB transaction: it can say what happened. Repositories find the session in it. */
export interface Transaction {
  /** The event is kept with the change, in the same transaction, and goes out after it. */
  emit<C extends EventContract>(contract: C, ...tellings: readonly Telling<C>[]): Promise<void>;
}

/** A mutation that may be sent twice. */
export interface Once {
  /** The mutation's name. */
  readonly mutation: string;
  /** All of its input. Where it holds an `idempotencyKey`, a repeat gets the first answer and changes nothing. */
  readonly input: object & { readonly idempotencyKey?: string | null | undefined };
}

/** Who acts; null where the system does. */
export interface By {
  readonly viewer: Viewer | null;
  readonly once?: Once;
}

/**
 * Runs `work` in one MongoDB transaction: the change, its events and, where the input has an idempotency key, the first
 * answer to that key. The same key with another input, or for another mutation, is refused with IDEMPOTENCY_KEY_REUSED.
 * MongoDB may run `work` again, so it touches nothing but what the transaction covers; its answer is plain data.
 */
export type InTransaction = <T>(by: By, work: (tx: Transaction) => Promise<T>) => Promise<T>;

/** What a consumer does about one kind of event. */
export interface Handler {
  readonly contract: EventContract;
  /** Events of this kind that follow one another, in their order; `tx` holds the record that they were consumed. */
  handle(events: readonly EventOf[], tx: Transaction): Promise<void>;
}

export function handler<C extends EventContract>(
  contract: C,
  handle: (events: readonly EventOf<C>[], tx: Transaction) => Promise<void>,
): Handler {
  return { contract, handle: (events, tx) => handle(events as readonly EventOf<C>[], tx) };
}
