import type { InTransaction, Transaction } from '@trama/events';
import type { Page, PageRequest } from '@trama/paging';
import type { Commitment } from './commitment';
import type { Recognition } from './recognition';
import type { Task, TaskState } from './task';

/** What the use cases of this service need from outside. Each says which of these it uses. */
export interface Ports {
  readonly tasks: Tasks;
  readonly commitments: Commitments;
  readonly recognitions: Recognitions;
  readonly inTransaction: InTransaction;
  readonly now: () => Date;
}

/** A page of each of several lists, by the id of what the list hangs from. */
type Pages<T> = Promise<ReadonlyMap<string, Page<T>>>;

export interface Tasks {
  /** Refuses with NOT_FOUND. */
  get(id: string, tx: Transaction): Promise<Task>;
  byIds(ids: readonly string[], tx?: Transaction): Promise<readonly Task[]>;
  /** Those in `state`, or in any where it is null; the newest first. */
  inNetworks(networkIds: readonly string[], state: TaskState | null, page: PageRequest): Pages<Task>;
  /** Those of these networks that serve each goal, the newest first. */
  forGoals(goalIds: readonly string[], networkIds: readonly string[], page: PageRequest): Pages<Task>;
  add(task: Task, tx: Transaction): Promise<void>;
  /** Refuses with STALE_VERSION when someone else saved first; gives back what is now stored. */
  save(task: Task, tx: Transaction): Promise<Task>;
}

export interface Commitments {
  /** Refuses with NOT_FOUND. */
  get(id: string, tx: Transaction): Promise<Commitment>;
  byIds(ids: readonly string[], tx?: Transaction): Promise<readonly Commitment[]>;
  /** The one promise about a task that stands, or may yet. */
  openFor(taskId: string, tx: Transaction): Promise<Commitment | null>;
  /** The newest first. */
  inNetworks(networkIds: readonly string[], page: PageRequest): Pages<Commitment>;
  /** The newest first. */
  forTasks(taskIds: readonly string[], page: PageRequest): Pages<Commitment>;
  /** What each promised, or was asked to, in these networks; the newest first. */
  byPromisers(memberIds: readonly string[], networkIds: readonly string[], page: PageRequest): Pages<Commitment>;
  /** Refuses with CONFLICT a second one about a task that stands, or may yet. */
  add(commitment: Commitment, tx: Transaction): Promise<void>;
  /** Refuses with STALE_VERSION when someone else saved first; gives back what is now stored. */
  save(commitment: Commitment, tx: Transaction): Promise<Commitment>;
}

export interface Recognitions {
  byIds(ids: readonly string[]): Promise<readonly Recognition[]>;
  /** What each was recognised for in these networks, the newest first. */
  receivedBy(memberIds: readonly string[], networkIds: readonly string[], page: PageRequest): Pages<Recognition>;
  add(recognition: Recognition, tx: Transaction): Promise<void>;
}
