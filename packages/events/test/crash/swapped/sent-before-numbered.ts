import { passing } from '../../../src/delivery/crash-points';
import { ofNetwork, ofPartition } from '../../../src/delivery/sequences';
import { asBuilt, type Composition } from '../composition';
import { wrongRelay } from './wrong-relay';

/** Sends events under the numbers that they will have, then keeps those. */
export const sentBeforeNumbered: Composition = {
  ...asBuilt,
  relay: (parts) =>
    wrongRelay(parts, async ({ mongo, outbox, sequences, send }) => {
      const row = await outbox.findOne({ sentAt: null }).sort({ _id: -1 }).lean();
      if (!row) return 0;
      const names = [ofNetwork(row.networkId), ofPartition(row.partition)] as const;
      const last = await sequences.last(names);
      const [seq, partitionSeq] = [last(names[0]) + 1, last(names[1]) + 1];
      await send([{ ...row, seq, partitionSeq }]);
      passing('after-xadd');
      await mongo.transaction(async (session) => {
        await sequences.save(
          new Map([
            [names[0], seq],
            [names[1], partitionSeq],
          ]),
          session,
        );
        await outbox.updateOne({ _id: row._id }, { $set: { seq, partitionSeq, sentAt: new Date() } }).session(session);
      });
      return 1;
    }),
};
