import type { MongoDb } from '@trama/runtime';
import { outboxModel } from '../src/delivery/outbox';

/** How many events of a network this service has committed and not sent yet. */
export const unsentEvents = ({ connection }: MongoDb, networkId: string): Promise<number> =>
  outboxModel(connection).countDocuments({ sentAt: null, networkId });
