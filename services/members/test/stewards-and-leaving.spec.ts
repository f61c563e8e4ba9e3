import { randomUUID } from 'node:crypto';
import { refusal, startService } from '@trama/testkit';
import { readConfig } from '../src/config';
import { membersService } from '../src/service';
import { LeaveNetwork, type MembershipShown } from './operations';
import { Person } from './people';

const members = startService((env) => membersService(readConfig(env)));

const story = async () => {
  const [ana, ben, zoe] = ['Ana', 'Ben', 'Zoe'].map((name) => new Person(members, name)) as [Person, Person, Person];
  const orchard = await ana.founds();
  const bens = await ana.brings(orchard, ben);
  return { ana, ben, zoe, orchard, bens };
};
const membershipOf = async (person: Person): Promise<MembershipShown> => {
  const me = await person.ask<{ memberships: { edges: [{ node: MembershipShown }] } }>(
    '{ result: me { memberships { edges { node { id role version } } } } }',
  );
  return me.memberships.edges[0].node;
};
const record = { key: 'old@orchard', name: 'Old Tom', joinedAt: '2001-01-01T00:00:00Z' };

it('lets a steward make another, and step down then', async () => {
  const { ana, ben, orchard, bens } = await story();
  expect(await ana.makes(bens, 'STEWARD')).toMatchObject({ role: 'STEWARD', version: 2 });
  expect(await ana.makes(await membershipOf(ana), 'MEMBER')).toMatchObject({ role: 'MEMBER' });
  expect(await ben.whoIsIn(orchard)).toEqual([
    { name: 'Ana', role: 'MEMBER' },
    { name: 'Ben', role: 'STEWARD' },
  ]);
  expect(await members.eventsAbout(bens)).toEqual(['membership.joined.v1', 'membership.role-changed.v1']);
});

it('tells nothing where nothing changed', async () => {
  const { ana, bens } = await story();
  expect(await ana.makes(bens, 'MEMBER')).toMatchObject({ role: 'MEMBER', version: 1 });
  expect(await members.eventsAbout(bens)).toEqual(['membership.joined.v1']);
});

it('leaves roles to stewards, who act on what they read', async () => {
  const { ana, ben, zoe, bens } = await story();
  await expect(ben.makes(bens, 'STEWARD')).rejects.toThrow(refusal('FORBIDDEN', { action: 'membership.changeRole' }));
  await expect(zoe.makes(bens, 'STEWARD')).rejects.toThrow(refusal('NOT_FOUND'));
  await expect(ana.makes({ ...bens, version: 7 }, 'OBSERVER')).rejects.toThrow(refusal('STALE_VERSION'));
  await expect(ana.makes({ ...bens, id: 'nothing' }, 'OBSERVER')).rejects.toThrow(refusal('NOT_FOUND'));
});

it('keeps the last steward until another takes over', async () => {
  const { ana, ben, orchard } = await story();
  const lastSteward = refusal('CONFLICT', { state: 'LAST_STEWARD' });
  await expect(ana.makes(await membershipOf(ana), 'MEMBER')).rejects.toThrow(lastSteward);
  await expect(ana.leaves(orchard)).rejects.toThrow(lastSteward);
  const left = await ana.leaves(orchard, ben);
  expect(left.leftAt).not.toBeNull();
  expect(await ben.whoIsIn(orchard)).toEqual([{ name: 'Ben', role: 'STEWARD' }]);
  expect(await ana.seesNetwork(orchard)).toBeNull();
  expect(await members.eventsAbout(left)).toEqual(['membership.joined.v1', 'membership.left.v1']);
});

it('takes as a successor only another member, named by a steward', async () => {
  const { ana, ben, zoe, orchard } = await story();
  const refused = refusal('INVALID_INPUT', { field: 'successorMemberId' });
  await expect(ana.leaves(orchard, zoe)).rejects.toThrow(refused);
  await expect(ana.leaves(orchard, ana)).rejects.toThrow(refused);
  await expect(ben.leaves(orchard, ana)).rejects.toThrow(refusal('FORBIDDEN'));
  await expect(zoe.leaves(orchard)).rejects.toThrow(refusal('NOT_FOUND'));
  expect(await ana.whoIsIn(orchard)).toHaveLength(2);
});

it('does not hand a network to someone who has never signed in', async () => {
  const { ana, orchard } = await story();
  const [tom] = await ana.imports(orchard, [record]);
  const act = ana.run(LeaveNetwork, { networkId: orchard.id, successorMemberId: tom?.member.id });
  await expect(act).rejects.toThrow(refusal('CONFLICT', { state: 'NOT_SIGNED_IN' }));
});

it('keeps one of two stewards who leave at once', async () => {
  for (let attempt = 0; attempt < 5; attempt++) {
    const { ana, ben, orchard, bens } = await story();
    await ana.makes(bens, 'STEWARD');
    const outcomes = await Promise.allSettled([ana.leaves(orchard), ben.leaves(orchard)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'CONFLICT', details: { state: 'LAST_STEWARD' } },
    });
  }
});

it('is left once, also by who has not heard yet that they left', async () => {
  const { ana, ben, orchard } = await story();
  const stillIn = await ben.now();
  const input = { networkId: orchard.id, idempotencyKey: randomUUID() };
  const left = await stillIn.run(LeaveNetwork, input);
  expect(await stillIn.run(LeaveNetwork, input)).toMatchObject({ membership: { id: left.membership.id } });
  await expect(stillIn.run(LeaveNetwork, { networkId: orchard.id })).rejects.toThrow(
    refusal('CONFLICT', { state: 'LEFT' }),
  );
  await expect(ana.makes(left.membership, 'OBSERVER')).rejects.toThrow(refusal('CONFLICT', { state: 'LEFT' }));
});

it('may be joined again, as a new time there', async () => {
  const { ana, ben, orchard, bens } = await story();
  await ben.leaves(orchard);
  const again = await ana.brings(orchard, ben);
  expect(again.id).not.toBe(bens.id);
  expect(Date.parse(again.joinedAt)).toBeGreaterThan(Date.parse(bens.joinedAt));
  expect(await ana.whoIsIn(orchard)).toHaveLength(2);
});
