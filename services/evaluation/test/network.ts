import { randomUUID } from 'node:crypto';
import {
  commitmentAccepted,
  commitmentBroken,
  commitmentKept,
  goalCheckedIn,
  membershipJoined,
  membershipLeft,
  messagePosted,
  messageReacted,
  networkCreated,
  networkEdited,
  recognitionGiven,
  taskCompleted,
  type EventContract,
  type Telling,
} from '@trama/events';
import type { EvaluationUnderTest } from './evaluation-under-test';

interface Message {
  readonly to?: readonly string[];
  readonly answering?: string;
  readonly at?: Date;
}

/** A network of its own for each test, and what its people do, as the other services tell it. */
export const aNetwork = (evaluation: EvaluationUnderTest) => {
  const networkId = randomUUID();
  const tell: EvaluationUnderTest['tell'] = (contract, ...tellings) => evaluation.tell(contract, ...tellings);
  const about = (occurredAt: Date) => ({
    subject: { id: randomUUID(), networkId },
    audience: 'NETWORK' as const,
    occurredAt,
  });
  const promise =
    <C extends typeof commitmentAccepted | typeof commitmentKept | typeof commitmentBroken>(contract: C) =>
    (promiserId: string, promisedToId: string, at = new Date()): Promise<void> => {
      const data = { promiserId, promisedToId, taskId: null, dueAt: null };
      return tell<EventContract>(contract, { ...about(at), data });
    };
  const posting = (
    authorId: string,
    { to = [], answering, at = new Date() }: Message,
  ): Telling<typeof messagePosted> => ({
    ...about(at),
    data: {
      authorId,
      channelId: 'channel',
      kind: 'INFORMATION',
      toIds: [...to],
      replyTo: answering === undefined ? null : { messageId: 'another', authorId: answering },
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
    reacts: (memberId: string, authorId: string, at = new Date()) =>
      tell(messageReacted, { ...about(at), data: { memberId, authorId, channelId: 'channel', reaction: '❤' } }),
    promises: promise(commitmentAccepted),
    keeps: promise(commitmentKept),
    breaks: promise(commitmentBroken),
    completes: (assigneeId: string, createdById: string, at = new Date()) =>
      tell(taskCompleted, { ...about(at), data: { assigneeId, createdById, goalId: null } }),
    thanks: (fromId: string, toId: string, at = new Date()) =>
      tell(recognitionGiven, { ...about(at), data: { fromId, toId, contribution: { type: 'Task', id: 'task' } } }),
    checksIn: (memberId: string, at = new Date()) =>
      tell(goalCheckedIn, { ...about(at), data: { ownerId: memberId, memberId, indicatorId: 'indicator', value: 1 } }),
  };
};

export type Network = ReturnType<typeof aNetwork>;
