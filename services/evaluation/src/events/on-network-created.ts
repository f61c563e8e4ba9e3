import { handler, networkCreated, type Handler } from '@trama/events';
import type { beginPolicies } from '../domain/follow-network';

/** From its founding on, a network is evaluated as is usual. */
export const onNetworkCreated = (begin: ReturnType<typeof beginPolicies>): Handler =>
  handler(networkCreated, (events, tx) =>
    begin(
      events.map(({ networkId, occurredAt, data }) => ({ networkId, timeZone: data.timeZone, at: occurredAt })),
      tx,
    ),
  );
