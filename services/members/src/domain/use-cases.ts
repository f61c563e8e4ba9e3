import { acceptInvitation } from './accept-invitation';
import { changeRole } from './change-role';
import { createNetwork } from './create-network';
import { declineInvitation } from './decline-invitation';
import { editNetwork } from './edit-network';
import { editProfile } from './edit-profile';
import { importMembers } from './import-members';
import { invite } from './invite';
import { leaveNetwork } from './leave-network';
import type { Ports } from './ports';
import { revokeInvitation } from './revoke-invitation';

/** All that people can do in this service. */
export const useCases = (ports: Ports) => ({
  createNetwork: createNetwork(ports),
  editNetwork: editNetwork(ports),
  editProfile: editProfile(ports),
  invite: invite(ports),
  acceptInvitation: acceptInvitation(ports),
  declineInvitation: declineInvitation(ports),
  revokeInvitation: revokeInvitation(ports),
  changeRole: changeRole(ports),
  leaveNetwork: leaveNetwork(ports),
  importMembers: importMembers(ports),
});

export type UseCases = ReturnType<typeof useCases>;
