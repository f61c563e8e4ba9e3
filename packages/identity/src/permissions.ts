import { refuse } from '@trama/errors';
import { either, roles, the, type InNetwork, type Rule } from './rules';
import type { Viewer } from './viewer';

const steward = roles('STEWARD');
const member = roles('STEWARD', 'MEMBER');
const anyone = roles('STEWARD', 'MEMBER', 'OBSERVER'); // of the network

/** Who may do what: the one table. What is not here is for every signed-in member (create a network, edit one's own profile). */
// prettier-ignore
const permissions = {
  'network.see':            anyone,
  'network.edit':           steward,
  'network.import':         steward,        // enter members and messages of the past
  'membership.invite':      member,
  'invitation.see':         anyone,         // and the invitee; the code is the inviter's and the invitee's alone
  'invitation.revoke':      either(steward, the('inviterId')),
  'membership.leave':       the('memberId'),
  'membership.changeRole':  steward,

  'goal.see':               anyone,
  'goal.propose':           member,
  'goal.revise':            the('ownerId'),
  'goal.object':            member,
  'goal.answer':            the('ownerId'),  // answers an objection
  'goal.adopt':             member,
  'goal.checkIn':           member,
  'goal.achieve':           either(steward, the('ownerId')),
  'goal.drop':              either(steward, the('ownerId')),

  'task.see':               anyone,
  'task.create':            member,
  'task.edit':              either(steward, the('createdById')),
  'task.offer':             member,
  'task.complete':          the('assigneeId'),
  'commitment.see':         anyone,
  'commitment.ask':         member,         // for a promise of which no task tells
  'commitment.accept':      the('promiserId'),
  'commitment.decline':     the('promiserId'),
  'commitment.withdraw':    the('promiserId'),
  'commitment.settle':      the('promisedToId'),  // says whether it was kept or broken
  'recognition.see':        anyone,
  'recognition.give':       member,

  'channel.see':            anyone,
  'channel.create':         member,
  'message.see':            anyone,
  'message.post':           member,
  'message.edit':           the('authorId'),
  'message.delete':         either(steward, the('authorId')),
  'message.react':          member,
  'message.import':         steward,

  'evaluation.see':         anyone,
  'evaluation.request':     member,
  'evaluation.setPolicy':   steward,
  'relationship.see':       anyone,
  'measure.seeOwn':         the('memberId'),
} satisfies Record<`${string}.${string}`, Rule<never>>;

export type Action = keyof typeof permissions;
type SubjectOf<A extends Action> = Parameters<(typeof permissions)[A]>[1];
const rules: { readonly [A in Action]: Rule<SubjectOf<A>> } = permissions;

export function may<A extends Action>(viewer: Viewer, action: A, subject: SubjectOf<A>): boolean {
  return rules[action](viewer, subject);
}

/** Outside its network a thing does not exist (NOT_FOUND); inside, one may be told no (FORBIDDEN). */
export function allow<A extends Action>(viewer: Viewer, action: A, subject: SubjectOf<A> & InNetwork): void {
  if (viewer.roleIn(subject.networkId) === undefined) throw refuse('NOT_FOUND');
  if (!rules[action](viewer, subject)) throw refuse('FORBIDDEN', undefined, { action });
}
