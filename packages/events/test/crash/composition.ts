import { viewerOf } from '@trama/identity';
import { readVariables, type MongoDb, type Part, type RedisServer, type Service } from '@trama/runtime';
import { handler, type Handler } from '../../src';
import { mongoTransactions, relay, relayVariables, sessionOf } from '../../src/delivery';
import type { CrashPoint } from '../../src/delivery/crash-points';
import { Notes, taskNoted, type NoteAnswer, type NoteInput } from './notes';

export interface Parts {
  readonly service: Service;
  readonly mongo: MongoDb;
  readonly redis: RedisServer;
  /** Resolves when the point is passed the next time. */
  readonly passed: (point: CrashPoint) => Promise<void>;
}

/** The steps of the service under the harness, as far as one could put them together in a wrong order. */
export interface Composition {
  /** Answers by `answer`, once. */
  readonly note: (parts: Parts) => (input: NoteInput, answer: (answer: NoteAnswer) => void) => Promise<void>;
  readonly relay: (parts: Parts) => Part;
  readonly hear: (parts: Parts) => Handler;
}

export const ana = viewerOf('ana', {});

/** As every service of Trama is put together. */
export const asBuilt: Composition = {
  note({ service, mongo }) {
    const inTransaction = mongoTransactions(mongo, service.name);
    const notes = Notes.state(mongo.connection);
    return async (input, answer) => {
      const { networkId, taskId, note } = input;
      const answered = await inTransaction({ viewer: ana, once: { mutation: 'note', input } }, async (tx) => {
        const place = await notes.add(input, sessionOf(tx));
        await tx.emit(taskNoted, { subject: { id: taskId, networkId }, audience: 'NETWORK', data: { note } });
        return { place };
      });
      answer(answered);
    };
  },
  relay: (parts) => relay({ ...parts, config: readVariables(relayVariables, {}) }),
  hear({ mongo }) {
    const notes = Notes.effects(mongo.connection);
    return handler(taskNoted, async (events, tx) => {
      for (const { networkId, subject, data } of events)
        await notes.add({ networkId, taskId: subject.id, note: data.note }, sessionOf(tx));
    });
  },
};
