import type { z } from 'zod';

/** What an event can be about; each is an entity of the federation. */
export const subjectTypes = [
  'Network',
  'Member',
  'Membership',
  'Invitation',
  'Goal',
  'Task',
  'Commitment',
  'Recognition',
  'Channel',
  'Message',
  'Evaluation',
] as const;
export type SubjectType = (typeof subjectTypes)[number];

/** `<thing>.<past-tense>.v<version>` */
export type Kind = `${string}.${string}.v${number}`;

/** A kind of event as its publisher and its consumers agree on it. A change that breaks a consumer is a new version. */
export interface EventContract<K extends Kind = Kind, Data extends z.ZodType = z.ZodType> {
  readonly kind: K;
  readonly subject: SubjectType;
  /** For people; stands in docs/events.md. */
  readonly meaning: string;
  readonly data: Data;
}

/** Who may learn of it: everyone in the network, its stewards, or the members named. */
export type Audience = 'NETWORK' | 'STEWARDS' | readonly string[];

/** Something that happened, as it travels. */
export interface EventOf<C extends EventContract = EventContract> {
  readonly id: string;
  readonly kind: C['kind'];
  readonly networkId: string;
  /** The member who did it; null when the system itself did (a periodic evaluation). */
  readonly actorId: string | null;
  readonly subject: { readonly type: SubjectType; readonly id: string };
  readonly occurredAt: Date;
  readonly audience: Audience;
  readonly data: z.output<C['data']>;
  /** The service that published it. */
  readonly source: string;
  /** Its number among the events of its source in its network: 1, 2, 3, … without a gap. */
  readonly seq: number;
}

export function defineEvent<K extends Kind, Data extends z.ZodType>(
  kind: K,
  contract: Omit<EventContract<K, Data>, 'kind'>,
): EventContract<K, Data> {
  return { kind, ...contract };
}
