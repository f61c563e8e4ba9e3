import type { EvidenceKind } from '../src/domain/evidence-kind';
import type { KnownEntry } from '../src/domain/record/known-entry';

const DAY = 86_400_000;
export const noon = new Date('2024-06-01T12:00:00Z');
export const daysBefore = (days: number): Date => new Date(noon.getTime() - days * DAY);

let counted = 0;
const entry = (kind: EvidenceKind, fromId: string, toId: string | null, at: Date): KnownEntry => {
  const number = String((counted += 1)).padStart(6, '0');
  return {
    kind,
    fromId,
    toId,
    at,
    eventId: `e${number}`,
    evidenceId: `thing ${number}`,
    aboutId: null,
    talk: kind === 'MESSAGE' || kind === 'REPLY' ? 'INFORMATION' : null,
    progress: null,
  };
};

export const joined = (who: string, at = daysBefore(400)): KnownEntry => entry('MEMBER_JOINED', who, null, at);
export const left = (who: string, at: Date): KnownEntry => entry('MEMBER_LEFT', who, null, at);

/** What somebody did; what is left out is of no matter to the test. */
export const did = (
  kind: EvidenceKind,
  from: string,
  to: string | null,
  at = noon,
  more: Partial<KnownEntry> = {},
): KnownEntry => ({ ...entry(kind, from, to, at), ...more });

/** What became of a promise, a task or a goal. */
export const became = (kind: EvidenceKind, evidenceId: string, at: Date, more: Partial<KnownEntry> = {}): KnownEntry =>
  did(kind, 'ana', null, at, { evidenceId, ...more });
