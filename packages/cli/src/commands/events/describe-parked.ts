import type { ParkedEvent } from '@trama/events/delivery';

/** Parked events for people: a line each, and below it why. */
export function describeParked(parked: readonly ParkedEvent[]): string[] {
  if (parked.length === 0) return ['Nothing is parked.'];
  return parked.flatMap(({ consumer, aggregate, event, error, attempts, parkedAt }) => [
    `${consumer}  ${aggregate}  ${event.kind}  ${event.id}  ${attempts === 0 ? 'waits' : `${attempts} attempts`}  since ${parkedAt.toISOString()}`,
    `  ${error.split('\n', 1)[0]}`,
  ]);
}
