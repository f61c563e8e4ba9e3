import { mongoTransactions, sessionOf } from '../../../src/delivery';
import { ana, asBuilt, type Composition } from '../composition';
import { Notes, taskNoted } from '../notes';

/** Commits the change first, and tells of it in a transaction of its own. */
export const toldAfterCommit: Composition = {
  ...asBuilt,
  note({ service, mongo }) {
    const inTransaction = mongoTransactions(mongo, service.name);
    const notes = Notes.state(mongo.connection);
    return async (input, answer) => {
      const { networkId, taskId, note } = input;
      let isFirst = false;
      const answered = await inTransaction({ viewer: ana, once: { mutation: 'note', input } }, async (tx) => {
        isFirst = true;
        return { place: await notes.add(input, sessionOf(tx)) };
      });
      if (isFirst)
        await inTransaction({ viewer: ana }, (tx) =>
          tx.emit(taskNoted, { subject: { id: taskId, networkId }, audience: 'NETWORK', data: { note } }),
        );
      answer(answered);
    };
  },
};
