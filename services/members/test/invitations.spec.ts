import { randomUUID } from 'node:crypto';
import { refusal, startService } from '@trama/testkit';
import { readConfig } from '../src/config';
import { membersService } from '../src/service';
import { AcceptInvitation, Invite, shown, type InvitationShown } from './operations';
import { Person } from './people';

let daysPassed = 0;
const now = (): Date => new Date(Date.now() + daysPassed * 86_400_000);
const members = startService((env) => membersService(readConfig(env), { now }));
afterEach(() => void (daysPassed = 0));
const people = (...names: string[]): Person[] => names.map((name) => new Person(members, name));

const story = async () => {
  const [ana, ben, eva, zoe] = people('Ana', 'Ben', 'Eva', 'Zoe') as [Person, Person, Person, Person];
  const orchard = await ana.founds('The orchard');
  return { ana, ben, eva, zoe, orchard };
};
const waiting = async (person: Person): Promise<InvitationShown[]> =>
  (
    await person.ask<{ edges: { node: InvitationShown }[] }>(
      `{ result: myInvitations { edges { node ${shown.invitation} } } }`,
    )
  ).edges.map(({ node }) => node);

it('makes the invitee part of the network once they accept', async () => {
  const { ana, ben, orchard } = await story();
  const invitation = await ana.invites(orchard, ben);
  expect(await waiting(ben)).toMatchObject([
    { id: invitation.id, code: invitation.code, networkName: 'The orchard', inviterName: 'Ana', state: 'OPEN' },
  ]);
  const answer = await ben.run(AcceptInvitation, { invitationId: invitation.id });
  expect(answer).toMatchObject({
    invitation: { state: 'ACCEPTED' },
    membership: { role: 'MEMBER', member: { name: 'Ben' } },
    network: { name: 'The orchard', memberCount: 2 },
  });
  expect(await ana.whoIsIn(orchard)).toEqual([
    { name: 'Ana', role: 'STEWARD' },
    { name: 'Ben', role: 'MEMBER' },
  ]);
  expect(await waiting(ben)).toEqual([]);
  expect(await members.eventsAbout(invitation)).toEqual(['invitation.sent.v1']);
  expect(await members.eventsAbout(answer.membership)).toEqual(['membership.joined.v1']);
});

it('may say since when they have been there, in the words of a steward', async () => {
  const { ana, ben, eva, zoe, orchard } = await story();
  const since = '2025-03-01T10:00:00.000Z';
  expect(await ben.accepts(await ana.invites(orchard, ben, { since }))).toMatchObject({ joinedAt: since });
  await ana.brings(orchard, eva);
  await expect(eva.invites(orchard, zoe, { since })).rejects.toThrow(refusal('FORBIDDEN'));
});

it('is for the invitee alone, code or not', async () => {
  const { ana, ben, eva, zoe, orchard } = await story();
  await ana.brings(orchard, eva);
  const invitation = await ana.invites(orchard, ben);
  await expect(zoe.accepts(invitation)).rejects.toThrow(refusal('NOT_FOUND'));
  await expect(zoe.acceptsByCode(invitation)).rejects.toThrow(refusal('NOT_FOUND'));
  await expect(eva.accepts(invitation)).rejects.toThrow(refusal('FORBIDDEN'));
  await expect(zoe.declines(invitation)).rejects.toThrow(refusal('NOT_FOUND'));
  await expect(eva.declines(invitation)).rejects.toThrow(refusal('FORBIDDEN'));
});

it('is for the first who brings the code, where nobody is named', async () => {
  const { ana, ben, zoe, orchard } = await story();
  const invitation = await ana.invites(orchard, undefined, { role: 'OBSERVER' });
  await expect(zoe.accepts(invitation)).rejects.toThrow(refusal('NOT_FOUND'));
  await expect(zoe.acceptsByCode({ code: 'guessed' })).rejects.toThrow(refusal('NOT_FOUND'));
  expect(await ben.acceptsByCode(invitation)).toMatchObject({ role: 'OBSERVER' });
  await expect(zoe.acceptsByCode(invitation)).rejects.toThrow(refusal('NOT_FOUND')); // it is Ben’s by now
});

it('lets in one of two who bring the same code at once', async () => {
  const { ana, ben, zoe, orchard } = await story();
  const invitation = await ana.invites(orchard);
  const outcomes = await Promise.allSettled([ben.acceptsByCode(invitation), zoe.acceptsByCode(invitation)]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(await ana.whoIsIn(orchard)).toHaveLength(2);
});

it('makes someone part of the network once, though two invitations are accepted at once', async () => {
  const { ana, ben, orchard } = await story();
  const invitations = [await ana.invites(orchard, ben), await ana.invites(orchard, ben)];
  const outcomes = await Promise.allSettled(invitations.map((invitation) => ben.accepts(invitation)));
  expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { code: 'CONFLICT', details: { state: 'ALREADY_IN' } },
  });
  expect(await ana.whoIsIn(orchard)).toHaveLength(2);
});

it('is answered once; a repeat with the same key gets the same answer', async () => {
  const { ana, ben, orchard } = await story();
  const invitation = await ana.invites(orchard, ben);
  const idempotencyKey = randomUUID();
  const membership = await ben.accepts(invitation, { idempotencyKey });
  expect(await ben.accepts(invitation, { idempotencyKey })).toEqual(membership);
  expect(await members.eventsAbout(membership)).toEqual(['membership.joined.v1']);
  await expect(ben.accepts(invitation)).rejects.toThrow(refusal('CONFLICT', { state: 'ACCEPTED' }));
  await expect(ben.declines(invitation)).rejects.toThrow(refusal('CONFLICT', { state: 'ACCEPTED' }));
  await expect(ana.revokes(invitation)).rejects.toThrow(refusal('CONFLICT', { state: 'ACCEPTED' }));
});

it('may be declined', async () => {
  const { ana, ben, orchard } = await story();
  const invitation = await ana.invites(orchard, ben);
  expect(await ben.declines(invitation)).toMatchObject({ state: 'DECLINED' });
  await expect(ben.accepts(invitation)).rejects.toThrow(refusal('CONFLICT', { state: 'DECLINED' }));
  expect(await members.eventsAbout(invitation)).toEqual(['invitation.sent.v1', 'invitation.declined.v1']);
});

it('may be revoked by its inviter or a steward', async () => {
  const { ana, ben, eva, zoe, orchard } = await story();
  for (const newcomer of [ben, eva]) await ana.brings(orchard, newcomer);
  const invitation = await ben.invites(orchard, zoe);
  await expect(eva.revokes(invitation)).rejects.toThrow(refusal('FORBIDDEN', { action: 'invitation.revoke' }));
  await expect(zoe.revokes(invitation)).rejects.toThrow(refusal('NOT_FOUND'));
  expect(await ana.revokes(invitation)).toMatchObject({ state: 'REVOKED' });
  expect(await ben.revokes(await ben.invites(orchard, zoe))).toMatchObject({ state: 'REVOKED' });
  await expect(zoe.accepts(invitation)).rejects.toThrow(refusal('CONFLICT', { state: 'REVOKED' }));
});

it('expires after two weeks', async () => {
  const { ana, ben, orchard } = await story();
  const invitation = await ana.invites(orchard, ben);
  daysPassed = 15;
  expect(await waiting(ben)).toEqual([]);
  await expect(ben.accepts(invitation)).rejects.toThrow(refusal('CONFLICT', { state: 'EXPIRED' }));
  const ask = `query ($id: ID!) { result: network(id: $id) { invitations { edges { node { state } } } } }`;
  expect(await ana.ask(ask, { id: orchard.id })).toEqual({ invitations: { edges: [{ node: { state: 'EXPIRED' } }] } });
});

it('ends when its inviter leaves, who else could come back by their own code', async () => {
  const { ana, ben, orchard } = await story();
  await ana.brings(orchard, ben);
  const invitation = await ben.invites(orchard);
  await ben.leaves(orchard);
  await expect(ben.acceptsByCode(invitation)).rejects.toThrow(refusal('CONFLICT', { state: 'REVOKED' }));
  expect(await members.eventsAbout(invitation)).toEqual(['invitation.sent.v1', 'invitation.revoked.v1']);
});

it('is seen by the network without its code', async () => {
  const { ana, ben, eva, zoe, orchard } = await story();
  await ana.brings(orchard, eva);
  const invitation = await ana.invites(orchard, ben);
  const ask = `query ($of: [_Any!]!) { result: _entities(representations: $of) { ... on Invitation ${shown.invitation} } }`;
  const of = [{ __typename: 'Invitation', id: invitation.id }];
  expect(await eva.ask(ask, { of })).toMatchObject([{ state: 'OPEN', code: null }]);
  expect(await ben.ask(ask, { of })).toMatchObject([{ state: 'OPEN', code: invitation.code }]);
  expect(await zoe.ask(ask, { of })).toEqual([null]);
});

it('is sent by members, to people who exist and are not in yet', async () => {
  const { ana, ben, eva, zoe, orchard } = await story();
  await ana.brings(orchard, eva, 'OBSERVER');
  await expect(eva.invites(orchard, ben)).rejects.toThrow(refusal('FORBIDDEN', { action: 'membership.invite' }));
  await expect(zoe.invites(orchard, ben)).rejects.toThrow(refusal('NOT_FOUND'));
  await expect(ana.invites(orchard, eva)).rejects.toThrow(refusal('CONFLICT', { state: 'ALREADY_IN' }));
  await expect(ana.run(Invite, { networkId: orchard.id, inviteeId: 'nobody' })).rejects.toThrow(
    refusal('INVALID_INPUT', { field: 'inviteeId' }),
  );
  await expect(ben.run(AcceptInvitation, {})).rejects.toThrow(refusal('INVALID_INPUT', { field: 'invitationId' }));
  await expect(ben.accepts({ id: 'nothing' })).rejects.toThrow(refusal('NOT_FOUND'));
});

it('is sent once, however often it is asked for', async () => {
  const { ana, ben, orchard } = await story();
  const idempotencyKey = randomUUID();
  const invitation = await ana.invites(orchard, ben, { idempotencyKey });
  expect(await ana.invites(orchard, ben, { idempotencyKey })).toEqual(invitation);
  await expect(ana.invites(orchard, undefined, { idempotencyKey })).rejects.toThrow(refusal('IDEMPOTENCY_KEY_REUSED'));
  expect(await members.eventsAbout(invitation)).toEqual(['invitation.sent.v1']);
});
