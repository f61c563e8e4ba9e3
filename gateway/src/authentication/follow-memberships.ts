import { membershipJoined, membershipLeft, membershipRoleChanged, type EventOf } from '@trama/events';
import { followPartitions } from '@trama/events/delivery';
import type { Log, Part, RedisServer } from '@trama/runtime';
import { MEMBERS } from './directory';
import type { Viewers } from './viewers';

interface Following {
  readonly redis: RedisServer;
  readonly viewers: Viewers;
  readonly log: Log;
}

type OfMembership = EventOf<typeof membershipJoined | typeof membershipLeft | typeof membershipRoleChanged>;

const kinds: ReadonlySet<string> = new Set(
  [membershipJoined, membershipLeft, membershipRoleChanged].map(({ kind }) => kind),
);
const isOfMembership = (event: EventOf): event is OfMembership => kinds.has(event.kind);

/** Whoever joins, leaves or gets another role is looked up anew, so that the change is in force at once. */
export const followMemberships = ({ redis, viewers, log }: Following): Part =>
  followPartitions({
    redis,
    sources: [MEMBERS],
    log,
    onEvent: async (event) => {
      if (isOfMembership(event)) await viewers.forget(event.data.memberId);
    },
  });
