import type { EvidenceKind } from '../src/domain/evidence-kind';
import type { EvaluationInput, KnownEntry } from '../src/domain/evaluation-input';

const DAY = 86_400_000;
export const noon = new Date('2024-06-01T12:00:00Z');
export const daysBefore = (days: number): Date => new Date(noon.getTime() - days * DAY);

let counted = 0;
const entry = (kind: EvidenceKind, fromId: string, toId: string | null, at: Date, eventId?: string): KnownEntry => ({
  eventId: eventId ?? `e${String((counted += 1)).padStart(6, '0')}`,
  kind,
  fromId,
  toId,
  at,
});

export const joined = (who: string, at = daysBefore(400)): KnownEntry => entry('MEMBER_JOINED', who, null, at);
export const left = (who: string, at: Date): KnownEntry => entry('MEMBER_LEFT', who, null, at);
export const did = (kind: EvidenceKind, from: string, to: string | null, at = noon, eventId?: string): KnownEntry =>
  entry(kind, from, to, at, eventId);

/** As of noon, by version 1 of the definition. */
export const anInput = (input: Partial<EvaluationInput>): EvaluationInput => ({
  asOf: noon,
  definitionVersion: 1,
  participation: [],
  interactions: [],
  lastInteractionAt: null,
  ...input,
});
