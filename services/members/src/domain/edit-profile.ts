import { refuse, refuseInput, requireText } from '@trama/errors';
import { profileEdited } from '@trama/events';
import type { Viewer } from '@trama/identity';
import { LONGEST_NAME, type Member } from './member';
import type { Ports } from './ports';

export interface EditProfile {
  readonly version: number;
  readonly name?: string | null;
  readonly qualities?: readonly string[] | null;
  readonly offers?: readonly string[] | null;
  readonly needs?: readonly string[] | null;
  readonly idempotencyKey?: string | null;
}

const LONGEST_ENTRY = 80;
const MOST_ENTRIES = 20;

/** What is not said stays; a list that is said replaces the whole list. */
export function edit(member: Member, { version, name, qualities, offers, needs }: EditProfile): Member {
  if (member.version !== version) throw refuse('STALE_VERSION');
  return {
    ...member,
    ...(name != null && { name: requireText('name', name, LONGEST_NAME) }),
    ...(qualities && { qualities: entries('qualities', qualities) }),
    ...(offers && { offers: entries('offers', offers) }),
    ...(needs && { needs: entries('needs', needs) }),
  };
}

/** Said twice counts once. */
function entries(field: string, said: readonly string[]): string[] {
  if (said.length > MOST_ENTRIES) throw refuseInput(field, `Name at most ${MOST_ENTRIES}: those that matter.`);
  return [...new Set(said.map((entry) => requireText(field, entry, LONGEST_ENTRY)))];
}

/** One's own; told in each network that one is in. */
export const editProfile =
  ({ members, memberships, inTransaction }: Pick<Ports, 'members' | 'memberships' | 'inTransaction'>) =>
  (viewer: Viewer, input: EditProfile): Promise<Member> =>
    inTransaction({ viewer, once: { mutation: 'editProfile', input } }, async (tx) => {
      const member = await members.save(edit(await members.get(viewer.memberId, tx), input), tx);
      const current = await memberships.currentOf(member.id, tx);
      await tx.emit(
        profileEdited,
        ...current.map(({ networkId }) => ({
          subject: { id: member.id, networkId },
          audience: 'NETWORK' as const,
          data: { memberId: member.id },
        })),
      );
      return member;
    });
