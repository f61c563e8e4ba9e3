import { isDuplicateKey, type MongoDb } from '@trama/runtime';
import type { ClientSession, Model } from 'mongoose';
import { uuidv7 } from 'uuidv7';
import type { EventContract } from '../contract';
import type { By, InTransaction, Telling, Transaction } from '../transaction';
import { Answers } from './answers';
import { passing } from './crash-points';
import { outboxModel, type OutboxRow } from './outbox';
import { partitionOf } from './partition';

const sessions = new WeakMap<Transaction, ClientSession>();

/** For repositories alone: the session of a use case's transaction, or null outside one. */
export function sessionOf(tx: Transaction | undefined): ClientSession | null {
  if (!tx) return null;
  const session = sessions.get(tx);
  if (!session) throw new Error('This transaction is not a MongoDB transaction');
  return session;
}

/** A transaction in which `actorId` acts, on a session that someone else commits. */
export function transactionOn(
  session: ClientSession,
  source: string,
  actorId: string | null,
  outbox: Model<OutboxRow>,
): Transaction {
  const tx: Transaction = {
    async emit(contract, ...tellings) {
      await outbox.insertMany(
        tellings.map((telling) => toRow(contract, telling, source, actorId)),
        { session, lean: true }, // rows are whole already: to make documents of them first costs more than to insert them
      );
    },
  };
  sessions.set(tx, session);
  return tx;
}

/** `InTransaction` on the database of the service named `source`. */
export function mongoTransactions({ connection }: MongoDb, source: string): InTransaction {
  const outbox = outboxModel(connection);
  const answers = new Answers(connection);
  return async <T>({ viewer, once }: By, work: (tx: Transaction) => Promise<T>): Promise<T> => {
    const actorId = viewer?.memberId ?? null;
    const repeatable = once && actorId !== null && once.input.idempotencyKey != null ? answers.of(actorId, once) : null;
    const attempt = async (): Promise<T> => {
      const answer = await connection.transaction(async (session) => {
        const first = await repeatable?.first(session);
        if (first) return first.answer as T;
        const answer = await work(transactionOn(session, source, actorId, outbox));
        await repeatable?.keep(answer, session);
        passing('before-commit');
        return answer;
      });
      passing('after-commit');
      return answer;
    };
    try {
      return await attempt();
    } catch (error) {
      // The same key came twice at once and the other was first: now its answer is there.
      if (repeatable && isDuplicateOf(error, 'answers')) return attempt();
      throw error;
    }
  };
}

const isDuplicateOf = (error: unknown, collection: string): boolean =>
  isDuplicateKey(error) && (error as Error).message.includes(`.${collection} `);

function toRow<C extends EventContract>(
  contract: C,
  { subject, audience, data, occurredAt }: Telling<C>,
  source: string,
  actorId: string | null,
): OutboxRow {
  return {
    _id: uuidv7(),
    kind: contract.kind,
    source,
    networkId: subject.networkId,
    actorId,
    subject: { type: contract.subject, id: subject.id },
    occurredAt: occurredAt ?? new Date(),
    audience,
    data: contract.data.parse(data),
    seq: null,
    partition: partitionOf(subject.networkId),
    partitionSeq: null,
    sentAt: null,
  };
}
