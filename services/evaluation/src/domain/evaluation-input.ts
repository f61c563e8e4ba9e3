import { createHash } from 'node:crypto';
import type { NetworkSnapshot, RecordedInteraction } from '@trama/analysis';
import { definitionOf } from './definition';
import type { LedgerEntry } from './ledger-entry';

/** Of a ledger entry, what an evaluation reads. */
export type KnownEntry = Pick<LedgerEntry, 'eventId' | 'kind' | 'fromId' | 'toId' | 'at'>;

/** All that an evaluation depends on, in any order. */
export interface EvaluationInput {
  readonly asOf: Date;
  readonly definitionVersion: number;
  /** Who joined and left, ever. */
  readonly participation: readonly KnownEntry[];
  /** What people did, within the window. */
  readonly interactions: readonly KnownEntry[];
  /** When anyone last did anything, also before the window. */
  readonly lastInteractionAt: Date | null;
}

/** The input in one order, whatever the order in which the events came: the same facts are the same snapshot. */
export function snapshotOf(input: EvaluationInput): NetworkSnapshot {
  const { halfLifeDays, leastTie } = definitionOf(input.definitionVersion);
  const people = peopleOf(input.participation);
  const present = new Set(people);
  const among = input.interactions.filter(
    ({ fromId, toId }) => present.has(fromId) && (toId === null || present.has(toId)),
  );
  return {
    people,
    interactions: recorded(among.sort(inOrder), input.definitionVersion),
    commitments: {
      kept: among.filter(({ kind }) => kind === 'PROMISE_KEPT').length,
      broken: among.filter(({ kind }) => kind === 'PROMISE_BROKEN').length,
    },
    asOf: input.asOf.getTime(),
    halfLifeMs: halfLifeDays * 86_400_000,
    leastTie,
  };
}

/** Of all that goes into an evaluation. */
export function digestOf(input: EvaluationInput, { people, interactions, commitments, asOf }: NetworkSnapshot): string {
  const hash = createHash('sha256');
  const line = (...facts: unknown[]): unknown => hash.update(`${JSON.stringify(facts)}\n`);
  line(input.definitionVersion, asOf, commitments.kept, commitments.broken, input.lastInteractionAt?.getTime() ?? null);
  for (const person of people) line(person);
  for (const { at, from, to, weight, isMessage, isTurn, isContribution } of interactions)
    line(at, from, to, weight, isMessage, isTurn, isContribution);
  return hash.digest('hex');
}

/** Who had joined and not left since. */
function peopleOf(participation: readonly KnownEntry[]): readonly string[] {
  const present = new Set<string>();
  for (const { kind, fromId } of [...participation].sort(inOrder)) {
    if (kind === 'MEMBER_JOINED') present.add(fromId);
    else present.delete(fromId);
  }
  return [...present].sort(byCodeUnits);
}

/** A message to three people is three interactions, and one turn and one contribution. */
function recorded(entries: readonly KnownEntry[], definitionVersion: number): RecordedInteraction[] {
  const { kinds } = definitionOf(definitionVersion);
  const acts = new Set<string>();
  return entries.flatMap(({ eventId, kind, fromId, toId, at }) => {
    const { weight, isMessage, isTurn, isContribution } = kinds[kind];
    const isFirst = !acts.has(eventId);
    acts.add(eventId);
    if (weight === 0 && !isTurn && !isContribution) return [];
    return {
      from: fromId,
      to: weight === 0 ? null : toId,
      at: at.getTime(),
      weight: weight === 0 ? 1 : weight, // towards all, it ties nobody
      isMessage,
      isTurn: isTurn && isFirst,
      isContribution: isContribution && isFirst,
    };
  });
}

const inOrder = (a: KnownEntry, b: KnownEntry): number =>
  a.at.getTime() - b.at.getTime() ||
  byCodeUnits(a.eventId, b.eventId) ||
  byCodeUnits(a.fromId, b.fromId) ||
  byCodeUnits(a.toId ?? '', b.toId ?? '');

const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
