import type { Problem } from '../answer';
import { answer } from '../answer';
import { Interrupted } from './interruption';

/** What a subscriber is told of one event. */
export interface Told<Data> {
  readonly data: Data;
  /** What of it could not be had. */
  readonly errors?: readonly Problem[];
  /** Where one stands after this event: give it as `after` to go on from here, today or tomorrow. */
  readonly cursor: string;
}

/** The event's own id, where it was asked for. */
export interface Event<Data> extends Told<Data> {
  readonly id: string;
}

/** A result as it came. Throws where there is no event in it. */
export function readEvent<Data>(result: unknown): Event<Data> {
  const { success, data: read } = answer.safeParse(result);
  if (!success) throw new Interrupted({ because: 'lost', reason: 'What came is no result of GraphQL.' });
  const { data, errors } = read;
  if (data === undefined || data === null) throw new Interrupted({ because: 'refused', errors: errors ?? [] });
  const [event] = Object.values(data) as { readonly id?: unknown; readonly cursor?: unknown }[];
  const cursor = event?.cursor;
  if (typeof cursor !== 'string') throw new TypeError('Select `cursor` on the event, by that name.');
  const id = typeof event?.id === 'string' ? event.id : cursor;
  return { id, cursor, data: data as Data, ...(errors && { errors }) };
}
