import type { Viewer } from '@trama/identity';
import type { Member } from './member';

/** Whether someone is, or only was, in a network that the viewer is in. */
export type Company = 'PRESENT' | 'PAST';

/**
 * A member as the viewer may see them: whole when it is themselves or they share a network; by name alone when they
 * have left the networks that they shared, since what they said and did there keeps its author; else not at all.
 */
export function memberAsSeen(member: Member, viewer: Viewer, company: Company | undefined): Member | null {
  if (member.id === viewer.memberId || company === 'PRESENT') return member;
  return company === 'PAST' ? { ...member, qualities: [], offers: [], needs: [] } : null;
}
