import { randomUUID } from 'node:crypto';
import {
  commitmentAccepted,
  commitmentBroken,
  commitmentKept,
  commitmentWithdrawn,
  goalAchieved,
  goalAdopted,
  goalCheckedIn,
  goalDropped,
  membershipJoined,
  membershipLeft,
  messagePosted,
  messageReacted,
  networkCreated,
  networkEdited,
  recognitionGiven,
  taskCompleted,
  taskCreated,
  taskEdited,
  type EventContract,
  type EventOf,
  type Telling,
} from '@trama/events';
import type { EvaluationUnderTest } from './evaluation-under-test';

interface Message {
  readonly id?: string;
  readonly kind?: EventOf<typeof messagePosted>['data']['kind'];
  readonly to?: readonly string[];
  readonly answering?: string;
  /** The message that is answered. */
  readonly messageId?: string;
  readonly at?: Date;
}

/** A network of its own for each test, and what its people do, as the other services tell it. */
export const aNetwork = (evaluation: EvaluationUnderTest) => {
  const networkId = randomUUID();
  const tell: EvaluationUnderTest['tell'] = (contract, ...tellings) => evaluation.tell(contract, ...tellings);
  const about = (occurredAt: Date, id: string = randomUUID()) => ({
    subject: { id, networkId },
    audience: 'NETWORK' as const,
    occurredAt,
  });
  const promise =
    (
      contract:
        typeof commitmentAccepted | typeof commitmentKept | typeof commitmentBroken | typeof commitmentWithdrawn,
    ) =>
    (promiserId: string, promisedToId: string, at = new Date(), id?: string): Promise<void> => {
      const data = { promiserId, promisedToId, taskId: null, dueAt: null };
      return tell<EventContract>(contract, { ...about(at, id), data });
    };
  const task =
    (contract: typeof taskCreated | typeof taskEdited) =>
    (id: string, goalId: string | null, at: Date): Promise<void> =>
      tell<EventContract>(contract, { ...about(at, id), data: { createdById: 'ana', goalId } });
  const posting = (
    authorId: string,
    { id, kind = 'INFORMATION', to = [], answering, messageId = 'another', at = new Date() }: Message,
  ): Telling<typeof messagePosted> => ({
    ...about(at, id),
    data: {
      authorId,
      channelId: 'channel',
      kind,
      toIds: [...to],
      replyTo: answering === undefined ? null : { messageId, authorId: answering },
    },
  });
  return {
    networkId,
    hasSeenAll: () => evaluation.hasSeenAll(networkId),
    isFounded: (timeZone: string, at: Date) =>
      tell(networkCreated, {
        ...about(at),
        subject: { id: networkId, networkId },
        data: { name: 'N', topic: 'T', timeZone },
      }),
    moves: (timeZone: string) =>
      tell(networkEdited, {
        ...about(new Date()),
        subject: { id: networkId, networkId },
        data: { name: 'N', topic: 'T', timeZone },
      }),
    isJoined: (members: readonly string[], joinedAt: Date) =>
      tell(
        membershipJoined,
        ...members.map((memberId) => ({ ...about(new Date()), data: { memberId, role: 'MEMBER' as const, joinedAt } })),
      ),
    isLeft: (memberId: string, at: Date) => tell(membershipLeft, { ...about(at), data: { memberId } }),
    writes: (authorId: string, message: Message) => tell(messagePosted, posting(authorId, message)),
    hasWritten: (messages: readonly (Message & { readonly from: string })[]) =>
      tell(messagePosted, ...messages.map(({ from, ...message }) => posting(from, message))),
    reacts: (memberId: string, authorId: string, at = new Date(), messageId?: string) =>
      tell(messageReacted, {
        ...about(at, messageId),
        data: { memberId, authorId, channelId: 'channel', reaction: '❤' },
      }),
    promises: promise(commitmentAccepted),
    keeps: promise(commitmentKept),
    breaks: promise(commitmentBroken),
    withdraws: promise(commitmentWithdrawn),
    writesDown: task(taskCreated),
    edits: task(taskEdited),
    completes: (assigneeId: string, createdById: string, at = new Date(), id?: string) =>
      tell(taskCompleted, { ...about(at, id), data: { assigneeId, createdById, goalId: null } }),
    thanks: (fromId: string, toId: string, at = new Date(), contributionId = 'task') =>
      tell(recognitionGiven, {
        ...about(at),
        data: { fromId, toId, contribution: { type: 'Task', id: contributionId } },
      }),
    adopts: (goalId: string, at: Date) =>
      tell(goalAdopted, { ...about(at, goalId), data: { ownerId: 'ana', adoptedById: 'ana' } }),
    achieves: (goalId: string, at: Date) => tell(goalAchieved, { ...about(at, goalId), data: { ownerId: 'ana' } }),
    drops: (goalId: string, at: Date) => tell(goalDropped, { ...about(at, goalId), data: { ownerId: 'ana' } }),
    /** Without the progress it is as services told it before they told how far a goal is. */
    checksIn: (memberId: string, at = new Date(), goalId?: string, progress?: number) =>
      tell(goalCheckedIn, {
        ...about(at, goalId),
        data: { ownerId: memberId, memberId, indicatorId: 'indicator', value: 1, progress },
      }),
  };
};

export type Network = ReturnType<typeof aNetwork>;
