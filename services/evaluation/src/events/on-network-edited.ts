import { handler, networkEdited, type Handler } from '@trama/events';
import type { moveToTimeZone } from '../domain/follow-network';

/** A network may move to another time zone. */
export const onNetworkEdited = (move: ReturnType<typeof moveToTimeZone>): Handler =>
  handler(networkEdited, (events, tx) =>
    move(
      events.map(({ networkId, occurredAt, data }) => ({ networkId, timeZone: data.timeZone, at: occurredAt })),
      tx,
    ),
  );
