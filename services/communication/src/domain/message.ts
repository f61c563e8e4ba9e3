/** What a message is meant to do. Talk in a network is more than information. */
export const MessageKind = {
  INFORMATION: 'INFORMATION',
  QUESTION: 'QUESTION',
  STRATEGY: 'STRATEGY',
  LESSON: 'LESSON',
  INTELLIGENCE: 'INTELLIGENCE',
  REFLECTION: 'REFLECTION',
} as const;
export type MessageKind = (typeof MessageKind)[keyof typeof MessageKind];

/** Words that a message had before. */
export interface EarlierWords {
  readonly body: string;
  /** When other words took their place. */
  readonly at: Date;
}

export interface Message {
  readonly id: string;
  readonly networkId: string;
  readonly channelId: string;
  readonly authorId: string;
  readonly kind: MessageKind;
  /** Null for a tombstone, and for a message of the past whose record holds no words. */
  readonly body: string | null;
  /** The members addressed, never the author; empty where it is for all in the channel. */
  readonly toIds: readonly string[];
  readonly replyToId: string | null;
  /** The message that the thread began with: itself, where it is no reply. */
  readonly threadId: string;
  readonly postedAt: Date;
  readonly editedAt: Date | null;
  readonly edits: readonly EarlierWords[];
  /** Since when only a tombstone stands in its place. */
  readonly deletedAt: Date | null;
  readonly version: number;
}
