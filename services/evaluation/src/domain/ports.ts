import type { MeasureResult, NetworkRecord } from '@trama/analysis';
import type { InTransaction, Transaction } from '@trama/events';
import type { Page, PageRequest } from '@trama/paging';
import type { Evaluation, PersonalResult } from './evaluation';
import type { EvaluationPolicy } from './evaluation-policy';
import type { Evidence, LedgerHead } from './ledger-entry';
import type { Entries } from './record/known-entry';
import type { Evaluated } from './record/record-of';
import type { Relationship } from './relationship';

/** Which part of a network's ledger: what happened after `after` and by `until`, of the entries up to number `cut`. */
export interface LedgerPart {
  readonly networkId: string;
  readonly cut: number;
  readonly after: Date;
  readonly until: Date;
}

export interface Ledger {
  append(evidence: readonly Evidence[], tx: Transaction): Promise<void>;
  /** A network without entries is not in the map. */
  heads(networkIds: readonly string[], tx?: Transaction): Promise<ReadonlyMap<string, LedgerHead>>;
  /** Who joined and left, ever: each person's entries one after the other, the earliest first. */
  participation(part: Omit<LedgerPart, 'after'>): Entries;
  /** What people did, in any order. */
  interactions(part: LedgerPart): Entries;
  /** What became of promises, tasks and goals, ever, in any order. */
  courses(part: Omit<LedgerPart, 'after'>): Entries;
  /** When anyone last did anything. */
  lastInteractionAt(part: Omit<LedgerPart, 'after'>): Promise<Date | null>;
  /** How many of these things (messages, memberships, …) are evidence in the network’s ledger. */
  holds(networkId: string, evidenceIds: readonly string[]): Promise<number>;
}

export interface Relationships {
  add(relationships: readonly Relationship[], tx: Transaction): Promise<void>;
  change(relationships: readonly Relationship[], tx: Transaction): Promise<void>;
  /** Strongest first. */
  inNetworks(networkIds: readonly string[], page: PageRequest): Promise<ReadonlyMap<string, Page<Relationship>>>;
  /** Strongest first, of those in these networks. */
  ofMembers(
    memberIds: readonly string[],
    networkIds: readonly string[],
    page: PageRequest,
  ): Promise<ReadonlyMap<string, Page<Relationship>>>;
  byIds(ids: readonly string[], tx?: Transaction): Promise<readonly Relationship[]>;
}

export interface Evaluations {
  add(evaluations: readonly Evaluation[], tx: Transaction): Promise<void>;
  byIds(ids: readonly string[]): Promise<readonly Evaluation[]>;
  /** By the moment evaluated, the latest first. */
  inNetworks(networkIds: readonly string[], page: PageRequest): Promise<ReadonlyMap<string, Page<Evaluation>>>;
  /** RUNNING, with one more attempt; null when there is no such evaluation or nothing more to be done about it. */
  begin(id: string, at: Date): Promise<Evaluation | null>;
  report(id: string, progress: number, at: Date): Promise<void>;
  /** Whether a period of the network has been evaluated, or asked for. */
  hasPeriod(networkId: string, tx: Transaction): Promise<boolean>;
  /** Saves how it ended; false when it had ended already, and nothing is changed. */
  end(evaluation: Evaluation, tx: Transaction): Promise<boolean>;
  /** The ids of those that are open and that no worker did anything about since `since`. */
  neglected(since: Date): AsyncIterable<string>;
}

export interface PersonalResults {
  /** Safe to repeat. They are shown from when their evaluation is completed. */
  keep(results: readonly PersonalResult[]): Promise<void>;
  of(memberId: string, evaluationIds: readonly string[]): Promise<ReadonlyMap<string, PersonalResult>>;
}

export interface Policies {
  /** Those of networks that have one already stay as they are. */
  begin(policies: readonly EvaluationPolicy[], tx: Transaction): Promise<void>;
  byNetworks(networkIds: readonly string[], tx?: Transaction): Promise<ReadonlyMap<string, EvaluationPolicy>>;
  /** Refuses with STALE_VERSION what changed meanwhile. */
  save(policy: EvaluationPolicy, tx: Transaction): Promise<EvaluationPolicy>;
  /** Periods until `plannedUntil` are accounted for; no new version, since nothing changes for people. */
  advance(policy: EvaluationPolicy, tx: Transaction): Promise<void>;
  /** The networks where a period has ended by now that is not accounted for. */
  due(now: Date): AsyncIterable<string>;
}

/** Something that takes its time. */
export interface Work {
  /** Its abort ends it. */
  readonly signal: AbortSignal;
  /** Is told which share is done, ever more. */
  readonly onProgress: (share: number) => void;
}

/** What the ledger knew of a network. */
export interface Recorded {
  readonly record: NetworkRecord;
  /** When anyone last did anything, also before the record begins. */
  readonly lastInteractionAt: Date | null;
}

export interface Ports {
  readonly ledger: Ledger;
  readonly relationships: Relationships;
  readonly evaluations: Evaluations;
  readonly personalResults: PersonalResults;
  readonly policies: Policies;
  /** How many events of the network's partitions were published and not yet consumed. */
  readonly lag: (networkId: string) => Promise<number>;
  /** What an evaluation is made of. Off the event loop. */
  readonly recordOf: (evaluated: Evaluated, work: Work) => Promise<Recorded>;
  /** All that is measured of it. Off the event loop. */
  readonly measure: (record: NetworkRecord, work: Work) => Promise<MeasureResult>;
  /** Tells a worker that there is something to do. It may go unheard: the planner repeats it. */
  readonly wake: (evaluationId: string) => void;
  readonly inTransaction: InTransaction;
  readonly now: () => Date;
}
