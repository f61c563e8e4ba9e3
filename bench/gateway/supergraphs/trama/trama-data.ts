import type { Row } from '../subgraph';

/**
 * What there is in a network, and as many networks as anyone asks for, all alike but for the ids: every id begins with
 * that of its network, so that pages of different networks have nothing in common.
 */
const MEMBERS = 24;
const GOALS = 6;
const TASKS = 20;
const COMMITMENTS_OF_TASK = 2;
const CHANNELS = 3;
const MESSAGES_OF_CHANNEL = 10;

const at = '2026-03-01T09:00:00.000Z';
const names = ['Ana', 'Ben', 'Chandra', 'Dora', 'Emre', 'Fay', 'Goran', 'Hana', 'Iker', 'Jun', 'Kaya', 'Lia'];
const one = <T>(list: readonly T[], number: number): T => list[number % list.length]!;

/** An id is that of its network, and what it is of: `n7.goal.3`. */
const idOf = (network: string, kind: string, number: number): string => `${network}.${kind}.${number}`;

const networkOf = (row: Row): string => String(row['id']).split('.')[0]!;
const numberOf = (id: unknown): number => Number(String(id).split('.').at(-1));

export const networkById = (id: unknown): Row => ({
  __typename: 'Network',
  id,
  name: 'The river keepers',
  topic: 'A clean river, from the spring to the sea, and people along it who know each other',
  timeZone: 'Europe/Madrid',
  createdAt: at,
  version: 3,
  memberCount: MEMBERS,
});

export function memberById(id: unknown): Row {
  const number = numberOf(id);
  return {
    __typename: 'Member',
    id,
    name: `${one(names, number)} ${one(names, number * 5 + 1)}son`,
    qualities: ['patient', 'precise', 'has a boat'],
    offers: ['time on Saturdays', 'a workshop'],
    needs: ['somebody who can weld'],
    hasSignedIn: true,
    createdAt: at,
    version: 1,
  };
}

export function membershipById(id: unknown): Row {
  const number = numberOf(id);
  const network = String(id).split('.')[0]!;
  const role = number < 2 ? 'STEWARD' : 'MEMBER';
  return { __typename: 'Membership', id, role, joinedAt: at, leftAt: null, version: 1, ...linked(network, number) };
}

export function goalById(id: unknown): Row {
  const number = numberOf(id);
  return {
    __typename: 'Goal',
    id,
    title: `Goal ${number}: fish above the weir by spring`,
    description: 'The ladder is repaired, the nets are gone, and the count says that they pass. '.repeat(3),
    state: one(['PROPOSED', 'ADOPTED', 'ACHIEVED'], number),
    progress: number / 10,
    createdAt: at,
    adoptedAt: null,
    version: 2,
    number,
  };
}

export function taskById(id: unknown): Row {
  const number = numberOf(id);
  return {
    __typename: 'Task',
    id,
    title: `Task ${number}: count what passes the weir on a morning`,
    description: null,
    state: one(['OPEN', 'TAKEN', 'DONE'], number),
    dueAt: at,
    createdAt: at,
    completedAt: null,
    version: 1,
    number,
  };
}

export function commitmentById(id: unknown): Row {
  const number = numberOf(id);
  return {
    __typename: 'Commitment',
    id,
    what: `Promise ${number}: to be there at six, with the counter`,
    state: one(['OFFERED', 'ACCEPTED', 'KEPT'], number),
    dueAt: at,
    offeredAt: at,
    version: 1,
    number,
  };
}

export const channelById = (id: unknown): Row => ({
  __typename: 'Channel',
  id,
  name: `channel-${numberOf(id)}`,
  purpose: 'What happens on the river',
  createdAt: at,
  version: 1,
  number: numberOf(id),
});

export function messageById(id: unknown): Row {
  const number = numberOf(id);
  return {
    __typename: 'Message',
    id,
    kind: one(['INFORMATION', 'QUESTION', 'LESSON'], number),
    body: 'The water was brown again under the bridge this morning; who lives upstream and can go and look? '.repeat(2),
    threadId: id,
    postedAt: at,
    editedAt: null,
    reactions: [{ __typename: 'ReactionCount', reaction: '👍', count: 1 + (number % 4), mine: false }],
    version: 1,
    number,
  };
}

const linked = (network: string, number: number): Row => ({
  member: memberById(idOf(network, 'member', number)),
  network: networkById(network),
});

export const memberOf = (row: Row, shift = 0): Row =>
  memberById(idOf(networkOf(row), 'member', ((row['number'] as number) + shift) % MEMBERS));
export const goalOf = (row: Row): Row => goalById(idOf(networkOf(row), 'goal', (row['number'] as number) % GOALS));
export const networkWith = (row: Row): Row => networkById(networkOf(row));
export const taskWith = (row: Row): Row =>
  taskById(idOf(networkOf(row), 'task', Math.floor((row['number'] as number) / COMMITMENTS_OF_TASK)));

const listed = (row: Row, kind: string, from: number, count: number, byId: (id: unknown) => Row): Row[] =>
  Array.from({ length: count }, (_, at) => byId(idOf(networkOf(row), kind, from + at)));

export const membershipsOf = (network: Row): Row[] => listed(network, 'membership', 0, MEMBERS, membershipById);
export const goalsOf = (network: Row): Row[] => listed(network, 'goal', 0, GOALS, goalById);
export const tasksOf = (network: Row): Row[] => listed(network, 'task', 0, TASKS, taskById);
export const commitmentsOf = (task: Row): Row[] =>
  listed(task, 'commitment', (task['number'] as number) * COMMITMENTS_OF_TASK, COMMITMENTS_OF_TASK, commitmentById);
/** The promises of a member: some of the network's, not theirs alone. */
export const promisesOf = (member: Row): Row[] =>
  listed(member, 'commitment', numberOf(member['id']), 8, commitmentById);
export const channelsOf = (network: Row): Row[] => listed(network, 'channel', 0, CHANNELS, channelById);
export const messagesOf = (channel: Row): Row[] =>
  listed(channel, 'message', (channel['number'] as number) * MESSAGES_OF_CHANNEL, MESSAGES_OF_CHANNEL, messageById);
export const sourcesOf = (goal: Row): Row[] => listed(goal, 'message', goal['number'] as number, 2, messageById);

/** The first page of a list. */
export function page(rows: readonly Row[], first: unknown): Row {
  const shown = rows.slice(0, first as number);
  return {
    edges: shown.map((node) => ({ node, cursor: node['id'] })),
    pageInfo: { hasNextPage: shown.length < rows.length, endCursor: shown.at(-1)?.['id'] ?? null },
  };
}
