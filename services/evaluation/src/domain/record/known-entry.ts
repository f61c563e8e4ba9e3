import { compareCodeUnits } from '@trama/analysis';
import type { LedgerEntry } from '../ledger-entry';

/** Of a ledger entry, what an evaluation reads. */
export interface KnownEntry extends Pick<
  LedgerEntry,
  'kind' | 'fromId' | 'toId' | 'at' | 'aboutId' | 'talk' | 'progress' | 'eventId'
> {
  /** The message, task, goal, … that shows it. */
  readonly evidenceId: string;
}

/** Some at a time: there may be millions, and waiting for each would take longer than all else. */
export type Entries = AsyncIterable<readonly KnownEntry[]>;

/** Whichever of two that are about one thing is later; of one moment always the same, however they became known. */
export function later(known: KnownEntry | null, entry: KnownEntry): KnownEntry {
  if (!known) return entry;
  const order = known.at.getTime() - entry.at.getTime() || compareCodeUnits(known.eventId, entry.eventId);
  return order > 0 ? known : entry;
}
