import { createHash } from 'node:crypto';
import { viewerOf, type Roles, type User, type Viewer } from '@trama/identity';

/** A signed-in person, and the member that they are. */
export interface Principal {
  readonly user: User;
  readonly memberId: string;
  readonly roles: Roles;
  readonly viewer: Viewer;
  /** The same for whoever may see the same: this member, in these roles. */
  readonly scope: string;
}

/** Who a person is in Trama. */
export interface Membership {
  readonly memberId: string;
  readonly roles: Roles;
}

export function principalOf(user: User, { memberId, roles }: Membership): Principal {
  const scope = createHash('sha256')
    .update(JSON.stringify([memberId, roles]))
    .digest('base64url');
  return { user, memberId, roles, viewer: viewerOf(memberId, roles), scope };
}
