import type { Part } from '@trama/runtime';
import type { Connection, Model } from 'mongoose';
import { Duty } from '../../../src/delivery/duty';
import { Lease } from '../../../src/delivery/lease';
import { outboxModel, type OutboxRow } from '../../../src/delivery/outbox';
import { learnToSend, sendEvents } from '../../../src/delivery/send-event';
import { Sequences } from '../../../src/delivery/sequences';
import type { NumberedRow } from '../../../src/delivery/number-events';
import type { Parts } from '../composition';

export interface Relaying {
  readonly mongo: Connection;
  readonly outbox: Model<OutboxRow>;
  readonly sequences: Sequences;
  readonly lease: Lease;
  /** Rejects where one did not go out. */
  readonly send: (rows: readonly NumberedRow[]) => Promise<void>;
}

const SWEEP_MILLISECONDS = 50;

/** A relay of the same pieces with steps of its own: `turn` answers how many events it dealt with. */
export function wrongRelay({ service, mongo, redis }: Parts, turn: (relaying: Relaying) => Promise<number>): Part {
  const { connection } = mongo;
  const relaying: Relaying = {
    mongo: connection,
    outbox: outboxModel(connection),
    sequences: new Sequences(connection),
    lease: new Lease(connection, 'relay'),
    async send(rows) {
      const fault = (await sendEvents(redis.client, rows)).find((error) => error !== null);
      if (fault) throw fault;
    },
  };
  const duty = new Duty('relay', relaying.lease, service.log, async () =>
    (await turn(relaying)) > 0 ? 0 : SWEEP_MILLISECONDS,
  );
  return {
    name: 'wrong relay',
    async start() {
      learnToSend(redis.client);
      duty.start();
    },
    stop: (deadline) => duty.stop(deadline),
  };
}
