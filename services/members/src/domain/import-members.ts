import { refuseInput } from '@trama/errors';
import { membershipJoined } from '@trama/events';
import { allow, type Viewer } from '@trama/identity';
import { uuidv7 } from 'uuidv7';
import { LONGEST_NAME, newMember, type Member } from './member';
import { newMembership, tellOfJoining } from './membership';
import type { Ports } from './ports';
import { shortText } from './short-text';

export interface PersonOnRecord {
  /** What the record calls them, once and for all. */
  readonly key: string;
  readonly name: string;
  readonly joinedAt: Date;
}

export interface ImportMembers {
  readonly networkId: string;
  readonly people: readonly PersonOnRecord[];
  readonly idempotencyKey?: string | null;
}

export interface ImportedPerson {
  readonly key: string;
  readonly member: Member;
}

const MOST_PEOPLE = 500;
const LONGEST_KEY = 200;

/** The people, checked. Refuses with INVALID_INPUT, for it would be unclear what was meant, a key that comes twice. */
export function checkRecord(people: readonly PersonOnRecord[], at: Date): PersonOnRecord[] {
  if (people.length > MOST_PEOPLE) throw refuseInput('people', `Send at most ${MOST_PEOPLE} people at once.`);
  const checked = people.map(({ key, name, joinedAt }) => {
    if (joinedAt > at) throw refuseInput('people.joinedAt', 'Nobody on record joined in the future.');
    return {
      key: shortText('people.key', key, LONGEST_KEY),
      name: shortText('people.name', name, LONGEST_NAME),
      joinedAt,
    };
  });
  if (new Set(checked.map(({ key }) => key)).size < checked.length)
    throw refuseInput('people.key', 'Name each person once.');
  return checked;
}

/**
 * Enters people of the past: members who have not signed in, each known in this network by the key that the record has
 * for them. Whoever was entered before stays as they are, so an import may be repeated. Gives back all, in order.
 */
export const importMembers =
  ({
    networks,
    members,
    memberships,
    inTransaction,
    now,
  }: Pick<Ports, 'networks' | 'members' | 'memberships' | 'inTransaction' | 'now'>) =>
  (viewer: Viewer, input: ImportMembers): Promise<ImportedPerson[]> =>
    inTransaction({ viewer, once: { mutation: 'importMembers', input } }, async (tx) => {
      const { networkId } = input;
      allow(viewer, 'network.import', { networkId });
      const people = checkRecord(input.people, now());
      await networks.holdRoster(networkId, tx);
      const known = await members.onRecord(
        networkId,
        people.map(({ key }) => key),
        tx,
      );
      const newcomers = people
        .filter(({ key }) => !known.has(key))
        .map(({ key, name, joinedAt }) => {
          const member = newMember(uuidv7(), name, false, now());
          const membership = newMembership(uuidv7(), { networkId, memberId: member.id, role: 'MEMBER' }, joinedAt);
          return { key, member, membership };
        });
      await members.addOnRecord(networkId, newcomers, tx);
      await memberships.add(
        newcomers.map(({ membership }) => membership),
        tx,
      );
      await tx.emit(membershipJoined, ...newcomers.map(({ membership }) => tellOfJoining(membership)));
      const all = new Map([...known, ...newcomers.map(({ key, member }) => [key, member] as const)]);
      return people.flatMap(({ key }) => {
        const member = all.get(key);
        return member ? [{ key, member }] : [];
      });
    });
