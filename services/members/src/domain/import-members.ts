import { refuseInput, requireText } from '@trama/errors';
import { membershipJoined, type Transaction } from '@trama/events';
import { allow, type Viewer } from '@trama/identity';
import { uuidv7 } from 'uuidv7';
import { LONGEST_NAME, newMember, type Member } from './member';
import { newMembership, tellOfJoining, type Membership } from './membership';
import type { Ports } from './ports';

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
  readonly membership: Membership;
}

const MOST_PEOPLE = 500;
const LONGEST_KEY = 200;

/** The people, checked. Refuses with INVALID_INPUT, for it would be unclear what was meant, a key that comes twice. */
export function checkRecord(people: readonly PersonOnRecord[], at: Date): PersonOnRecord[] {
  if (people.length > MOST_PEOPLE) throw refuseInput('people', `Send at most ${MOST_PEOPLE} people at once.`);
  const checked = people.map(({ key, name, joinedAt }) => {
    if (joinedAt > at) throw refuseInput('people.joinedAt', 'Nobody on record joined in the future.');
    return {
      key: requireText('people.key', key, LONGEST_KEY),
      name: requireText('people.name', name, LONGEST_NAME),
      joinedAt,
    };
  });
  if (new Set(checked.map(({ key }) => key)).size < checked.length)
    throw refuseInput('people.key', 'Name each person once.');
  return checked;
}

type Needed = Pick<Ports, 'networks' | 'members' | 'memberships' | 'inTransaction' | 'now'>;

/**
 * Enters people of the past: members who have not signed in, each known in this network by the key that the record has
 * for them. Whoever was entered before stays as they are, so an import may be repeated. Gives back all, in order.
 */
export const importMembers =
  (ports: Needed) =>
  (viewer: Viewer, input: ImportMembers): Promise<ImportedPerson[]> =>
    ports.inTransaction({ viewer, once: { mutation: 'importMembers', input } }, async (tx) => {
      const { networks, members, memberships, now } = ports;
      const { networkId } = input;
      allow(viewer, 'network.import', { networkId });
      const people = checkRecord(input.people, now());
      await networks.holdRoster(networkId, tx);
      const known = await enteredBefore(ports, networkId, people, tx);
      const newcomers = people.filter(({ key }) => !known.has(key)).map((person) => enter(networkId, person, now()));
      const joined = newcomers.map(({ membership }) => membership);
      await members.addOnRecord(networkId, newcomers, tx);
      await memberships.add(joined, tx);
      await tx.emit(membershipJoined, ...joined.map(tellOfJoining));
      const all = new Map([...known, ...newcomers.map((person) => [person.key, person] as const)]);
      return people.flatMap(({ key }) => all.get(key) ?? []);
    });

function enter(networkId: string, { key, name, joinedAt }: PersonOnRecord, at: Date): ImportedPerson {
  const member = newMember(uuidv7(), name, false, at);
  return {
    key,
    member,
    membership: newMembership(uuidv7(), { networkId, memberId: member.id, role: 'MEMBER' }, joinedAt),
  };
}

async function enteredBefore(
  { members, memberships }: Needed,
  networkId: string,
  people: readonly PersonOnRecord[],
  tx: Transaction,
): Promise<ReadonlyMap<string, ImportedPerson>> {
  const keys = people.map(({ key }) => key);
  const known = [...(await members.onRecord(networkId, keys, tx))];
  const ids = known.map(([, { id }]) => id);
  const times = await memberships.latest(networkId, ids, tx);
  return new Map(
    known.flatMap(([key, member]) => {
      const membership = times.get(member.id);
      return membership ? [[key, { key, member, membership }] as const] : [];
    }),
  );
}
