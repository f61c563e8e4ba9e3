import { passing } from '../../../src/delivery/crash-points';
import { ofNetwork, ofPartition } from '../../../src/delivery/sequences';
import { asBuilt, type Composition } from '../composition';
import { wrongRelay } from './wrong-relay';

/** Takes the next numbers, and gives them to the event in a transaction of its own. */
export const countedBeforeNumbered: Composition = {
  ...asBuilt,
  relay: (parts) =>
    wrongRelay(parts, async ({ mongo, outbox, sequences, send }) => {
      const row = await outbox.findOne({ sentAt: null }).sort({ _id: 1 }).lean();
      if (!row) return 0;
      const names = [ofNetwork(row.networkId), ofPartition(row.partition)] as const;
      const last = await sequences.last(names);
      const seq = row.seq ?? last(names[0]) + 1;
      const partitionSeq = row.partitionSeq ?? last(names[1]) + 1;
      if (row.partitionSeq === null) {
        const numbers = new Map([
          [names[0], seq],
          [names[1], partitionSeq],
        ]);
        await mongo.transaction((session) => sequences.save(numbers, session));
        passing('before-sequence');
        await outbox.updateOne({ _id: row._id }, { $set: { seq, partitionSeq } });
      }
      await send([{ ...row, seq, partitionSeq }]);
      await outbox.updateOne({ _id: row._id }, { $set: { sentAt: new Date() } });
      return 1;
    }),
};
