import { until } from '@trama/testkit';
import { aNetwork } from '../members-subgraph';
import { networkEvents, startRealtime } from './realtime-under-test';

const realtime = startRealtime();
const { gateway, follower } = realtime;

it('ends all that someone follows in a network when they leave it, though nothing else happens there', async () => {
  const orchard = aNetwork(gateway.members, { ana: 'MEMBER', ben: 'MEMBER' });
  const ben = await follower(orchard.ben, networkEvents, { networkId: orchard.id });
  const ana = await follower(orchard.ana, networkEvents, { networkId: orchard.id });
  ben.follows(networkEvents, { networkId: orchard.id });
  await until(async () => (await gateway.subscriptions()) === 3);
  gateway.members.roles.get(orchard.id)?.delete(`member-${orchard.ben}`);
  await realtime.members.tellFollowers(orchard.id, 3, {
    kind: 'membership.left.v1',
    data: { memberId: `member-${orchard.ben}` },
  });
  await until(() => ben.refusals.length === 2, 5_000);
  expect(ben.refusals).toEqual(['NOT_FOUND', 'NOT_FOUND']);
  await realtime.tasks.tell(orchard.id);
  await until(() => ana.results.length === 1);
  expect(ben.results).toEqual([]);
});

it('shows in the very next event to whoever was a steward', async () => {
  const orchard = aNetwork(gateway.members, { ana: 'STEWARD', eve: 'STEWARD' });
  const { tasks, members } = realtime;
  const ana = await follower(orchard.ana, networkEvents, { networkId: orchard.id });
  const eve = await follower(orchard.eve, networkEvents, { networkId: orchard.id });
  await tasks.tell(orchard.id, { audience: 'STEWARDS' });
  await until(() => ana.results.length === 1 && eve.results.length === 1);
  gateway.members.roles.get(orchard.id)?.set(`member-${orchard.ana}`, 'MEMBER');
  const lookups = gateway.members.lookups.length;
  await members.tellFollowers(orchard.id, 3, {
    kind: 'membership.role-changed.v1',
    data: { memberId: `member-${orchard.ana}`, role: 'MEMBER' },
  });
  await until(() => gateway.members.lookups.length > lookups);
  await tasks.tell(orchard.id, { audience: 'STEWARDS' });
  await tasks.tell(orchard.id);
  await until(() => ana.results.length === 2 && eve.results.length === 3);
  expect(ana.subjects()).toEqual(['task-1', 'task-3']);
});
