import { passing } from '../../../src/delivery/crash-points';
import { numberEvents } from '../../../src/delivery/number-events';
import { asBuilt, type Composition } from '../composition';
import { wrongRelay } from './wrong-relay';

const BATCH = 500;

/** Marks events as sent, then sends them. */
export const markedBeforeSent: Composition = {
  ...asBuilt,
  relay: (parts) =>
    wrongRelay(parts, async (relaying) => {
      const { outbox, send } = relaying;
      const rows = await numberEvents(relaying, BATCH);
      await outbox.updateMany({ _id: { $in: rows.map(({ _id }) => _id) } }, { $set: { sentAt: new Date() } });
      if (rows.length > 0) passing('before-xadd');
      await send(rows);
      return rows.length;
    }),
};
