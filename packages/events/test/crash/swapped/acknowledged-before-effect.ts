import { handler } from '../../../src';
import { asBuilt, type Composition } from '../composition';
import { Notes, taskNoted } from '../notes';

/** Records that the event was consumed, and only then consumes it. */
export const acknowledgedBeforeEffect: Composition = {
  ...asBuilt,
  hear({ mongo, passed }) {
    const notes = Notes.effects(mongo.connection);
    return handler(taskNoted, async (events) => {
      void passed('after-inbox-commit').then(async () => {
        for (const { networkId, subject, data } of events)
          await notes.add({ networkId, taskId: subject.id, note: data.note }, null);
      });
    });
  },
};
