import { measureNetwork, type MeasureResult } from '@trama/analysis';
import { computed } from '../src/domain/computed';
import { courses, interactions, participation, type EvidenceKind } from '../src/domain/evidence-kind';
import { personalResults } from '../src/domain/personal-results';
import type { Ledger, Recorded } from '../src/domain/ports';
import type { Entries, KnownEntry } from '../src/domain/record/known-entry';
import { recordOf } from '../src/domain/record/record-of';
import { noon } from './known-entries';

/** A network's ledger that knows nothing else. */
function ledgerOf(
  entries: readonly KnownEntry[],
): Pick<Ledger, 'participation' | 'interactions' | 'courses' | 'lastInteractionAt'> {
  const known = (kinds: readonly EvidenceKind[], until: Date, after = new Date(-8.64e15)): KnownEntry[] =>
    entries.filter(({ kind, at }) => kinds.includes(kind) && at > after && at <= until);
  return {
    participation: ({ until }) =>
      inTwoParts(
        known(participation, until).toSorted((a, b) =>
          a.fromId === b.fromId ? a.at.getTime() - b.at.getTime() : a.fromId < b.fromId ? -1 : 1,
        ),
      ),
    interactions: ({ until, after }) => inTwoParts(known(interactions, until, after)),
    courses: ({ until }) => inTwoParts(known(courses, until)),
    lastInteractionAt: async ({ until }) =>
      known(interactions, until).reduce<Date | null>((last, { at }) => (last && last > at ? last : at), null),
  };
}

async function* inTwoParts(entries: readonly KnownEntry[]): Entries {
  yield entries.slice(0, 1);
  yield entries.slice(1);
}

/** What is known of the network at noon. */
export const recordedAtNoon = (entries: readonly KnownEntry[], asOf = noon): Promise<Recorded> =>
  recordOf(ledgerOf(entries), { networkId: 'n', cut: entries.length, asOf }, () => undefined);

/** What an evaluation as of noon says. */
export async function evaluatedAtNoon(entries: readonly KnownEntry[]) {
  const recorded = await recordedAtNoon(entries);
  const result: MeasureResult = measureNetwork(recorded.record);
  const personal = [...personalResults(recorded.record.people, result, 3)].flat();
  return { ...computed(recorded, result), personal };
}
