import { mongoTransactions, sessionOf } from '../../../src/delivery';
import { ana, asBuilt, type Composition } from '../composition';
import { Notes, taskNoted } from '../notes';

/** Says that it is done as soon as it is written, and commits after that. */
export const answeredBeforeCommit: Composition = {
  ...asBuilt,
  note({ service, mongo }) {
    const inTransaction = mongoTransactions(mongo, service.name);
    const notes = Notes.state(mongo.connection);
    return async (input, answer) => {
      const { networkId, taskId, note } = input;
      await inTransaction({ viewer: ana, once: { mutation: 'note', input } }, async (tx) => {
        const place = await notes.add(input, sessionOf(tx));
        await tx.emit(taskNoted, { subject: { id: taskId, networkId }, audience: 'NETWORK', data: { note } });
        answer({ place });
        return { place };
      });
    };
  },
};
