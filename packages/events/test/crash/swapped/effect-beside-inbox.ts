import { handler } from '../../../src';
import { asBuilt, type Composition } from '../composition';
import { Notes, taskNoted } from '../notes';

/** Commits the effect by itself, before the record that the event was consumed. */
export const effectBesideInbox: Composition = {
  ...asBuilt,
  hear({ mongo }) {
    const notes = Notes.effects(mongo.connection);
    return handler(taskNoted, async (events) => {
      for (const { networkId, subject, data } of events)
        await notes.add({ networkId, taskId: subject.id, note: data.note }, null);
    });
  },
};
