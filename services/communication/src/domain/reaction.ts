/** A member's short answer to a message; each member has at most one of each. */
export interface Reaction {
  readonly networkId: string;
  readonly messageId: string;
  readonly memberId: string;
  /** An emoji or a word. */
  readonly reaction: string;
  readonly at: Date;
}

/** How often one reaction was given to a message. */
export interface ReactionCount {
  readonly reaction: string;
  readonly count: number;
  /** Whether the one who asks is among them. */
  readonly mine: boolean;
}
