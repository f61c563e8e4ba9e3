import type { InTransaction, Transaction } from '@trama/events';
import type { Page, PageRequest } from '@trama/paging';
import type { CheckIn } from './check-in';
import type { Goal, GoalState } from './goal';

/** What the use cases of this service need from outside. Each says which of these it uses. */
export interface Ports {
  readonly goals: Goals;
  readonly checkIns: CheckIns;
  readonly inTransaction: InTransaction;
  readonly now: () => Date;
}

/** A page of each of several lists, by the id of what the list hangs from. */
type Pages<T> = Promise<ReadonlyMap<string, Page<T>>>;

export interface Goals {
  /** Refuses with NOT_FOUND. */
  get(id: string, tx: Transaction): Promise<Goal>;
  byIds(ids: readonly string[]): Promise<readonly Goal[]>;
  /** Those in `state`, or in any where it is null; the newest first. */
  inNetworks(networkIds: readonly string[], state: GoalState | null, page: PageRequest): Pages<Goal>;
  /** Those that each owns in these networks, the newest first. */
  ownedBy(memberIds: readonly string[], networkIds: readonly string[], page: PageRequest): Pages<Goal>;
  add(goal: Goal, tx: Transaction): Promise<void>;
  /** Refuses with STALE_VERSION when someone else saved first; gives back what is now stored. */
  save(goal: Goal, tx: Transaction): Promise<Goal>;
}

export interface CheckIns {
  add(checkIn: CheckIn, tx: Transaction): Promise<void>;
  /** The newest first. */
  onGoals(goalIds: readonly string[], page: PageRequest): Pages<CheckIn>;
}
