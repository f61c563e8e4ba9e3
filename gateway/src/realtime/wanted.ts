import type { EventOf } from '@trama/events';
import { isAddressedTo } from './addressed';
import type { Scope } from './cursor';

/** Which events a subscription asks for. */
export interface Wanted {
  /** Null: of all the subscriber's networks, what is addressed to them. */
  readonly networkId: string | null;
  readonly subjects: ReadonlySet<string>;
  /** Null: all. */
  readonly kinds: ReadonlySet<string> | null;
}

/** Whether it is one of these. Whether they may learn of it is another question. */
export const isWanted = (event: EventOf, { subjects, kinds }: Wanted, scope: Scope): boolean =>
  subjects.has(event.subject.type) &&
  (kinds === null || kinds.has(event.kind)) &&
  (scope.of === 'NETWORK' || isAddressedTo(event, scope.memberId));
