import type { InTransaction, Transaction } from '@trama/events';
import type { Page, PageRequest } from '@trama/paging';
import type { Channel } from './channel';
import type { LibraryQuery } from './library';
import type { Message } from './message';
import type { Reaction, ReactionCount } from './reaction';

/** What the use cases of this service need from outside. Each says which of these it uses. */
export interface Ports {
  readonly channels: Channels;
  readonly messages: Messages;
  readonly library: Library;
  readonly reactions: Reactions;
  readonly inTransaction: InTransaction;
  readonly now: () => Date;
}

/** A page of each of several lists, by the id of what the list hangs from. */
type Pages<T> = Promise<ReadonlyMap<string, Page<T>>>;

export interface Channels {
  /** Refuses with NOT_FOUND. */
  get(id: string, tx: Transaction): Promise<Channel>;
  byIds(ids: readonly string[]): Promise<readonly Channel[]>;
  /** The oldest first. */
  inNetworks(networkIds: readonly string[], page: PageRequest): Pages<Channel>;
  /** Refuses with CONFLICT a name that its network has already. */
  add(channel: Channel, tx: Transaction): Promise<void>;
}

export interface Messages {
  /** Refuses with NOT_FOUND. */
  get(id: string, tx: Transaction): Promise<Message>;
  byIds(ids: readonly string[], tx?: Transaction): Promise<readonly Message[]>;
  /** The newest first. */
  inChannels(channelIds: readonly string[], page: PageRequest): Pages<Message>;
  /** The oldest first. */
  repliesTo(messageIds: readonly string[], page: PageRequest): Pages<Message>;
  /** What each wrote in these networks, the newest first. */
  byAuthors(authorIds: readonly string[], networkIds: readonly string[], page: PageRequest): Pages<Message>;
  add(message: Message, tx: Transaction): Promise<void>;
  /** Refuses with STALE_VERSION when someone else saved first; gives back what is now stored. */
  save(message: Message, tx: Transaction): Promise<Message>;
  /** Of these keys, those of messages that were entered into the channel before, and which messages they are. */
  idsByKey(channelId: string, keys: readonly string[], tx: Transaction): Promise<ReadonlyMap<string, string>>;
  /** Adds messages of the past, each with the key that it is known by in its channel. */
  enter(records: readonly Recorded[], tx: Transaction): Promise<void>;
}

/** A message of the past, and what it is known by where it came from. */
export interface Recorded {
  readonly key: string;
  readonly message: Message;
}

/** The strategies and lessons of a network. */
export interface Library {
  /** The newest first; where words are looked for, the best match first. */
  inNetworks(networkIds: readonly string[], query: LibraryQuery, page: PageRequest): Pages<Message>;
}

export interface Reactions {
  /** Whether it is new: a member gives each reaction once to a message. */
  add(reaction: Reaction, tx: Transaction): Promise<boolean>;
  /** Whether it was there. */
  remove(reaction: Omit<Reaction, 'at'>, tx: Transaction): Promise<boolean>;
  /** The different reactions that a message has. */
  givenTo(messageId: string, tx: Transaction): Promise<readonly string[]>;
  /** The reactions to each message, as `memberId` sees them, in the order in which they were first given. */
  countsFor(messageIds: readonly string[], memberId: string): Promise<ReadonlyMap<string, readonly ReactionCount[]>>;
}
