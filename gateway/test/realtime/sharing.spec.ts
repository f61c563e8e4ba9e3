import { until } from '@trama/testkit';
import { aNetwork } from '../members-subgraph';
import { startRealtime } from './realtime-under-test';

const realtime = startRealtime();
const { gateway, connected, follower, measured } = realtime;

const titles = `subscription ($networkId: ID!, $after: Cursor) {
  networkEvents(networkId: $networkId, after: $after) { cursor subject { ... on Task { id title seenBy } } }
}`;

it('is asked of the services once for all who ask the same', async () => {
  const orchard = aNetwork(gateway.members, { ana: 'MEMBER' });
  const { tasks } = realtime;
  const devices = await Promise.all(Array.from({ length: 20 }, () => connected(orchard.ana)));
  for (const device of devices)
    for (let count = 0; count < 5; count += 1)
      device.follows(titles, { networkId: orchard.id, after: count % 2 ? undefined : null });
  await until(async () => (await gateway.subscriptions()) === 100);
  expect(await measured('trama_subscription_selections')).toBe(1);
  const before = { asked: gateway.tasks.asked.length, resolved: await measured('trama_event_resolutions_total') };
  for (let count = 0; count < 3; count += 1) await tasks.tell(orchard.id);
  await until(() => devices.every(({ results }) => results.length === 15));
  expect(gateway.tasks.asked.length - before.asked).toBe(3);
  expect((await measured('trama_event_resolutions_total')) - before.resolved).toBe(3);
  for (const { results } of devices) expect(results).toEqual(devices[0]?.results);
});

it('is shared by those who came back from different places, once they have caught up', async () => {
  const orchard = aNetwork(gateway.members, { ana: 'MEMBER' });
  const { tasks } = realtime;
  const first = await follower(orchard.ana, titles, { networkId: orchard.id });
  for (let count = 0; count < 20; count += 1) await tasks.tell(orchard.id);
  await until(() => first.results.length === 20);
  const again = [];
  for (const place of [3, 9, 14]) {
    const after = first.heard()[place - 1]?.cursor;
    again.push({ place, subscriber: await follower(orchard.ana, titles, { networkId: orchard.id, after }) });
  }
  for (const { place, subscriber } of again) await until(() => subscriber.results.length === 20 - place);
  expect(await measured('trama_subscription_selections')).toBe(1);
  const asked = gateway.tasks.asked.length;
  await tasks.tell(orchard.id);
  for (const { subscriber } of again) await until(() => subscriber.subjects().at(-1) === 'task-21');
  expect(gateway.tasks.asked.length - asked).toBe(1);
  expect(again[0]?.subscriber.subjects()).toEqual(first.subjects().slice(3));
  expect(again[0]?.subscriber.cursor).toBe(first.cursor);
});

it('is not shared by those who may see different things, or ask for them', async () => {
  const orchard = aNetwork(gateway.members, { ana: 'MEMBER', ben: 'MEMBER' });
  const { tasks } = realtime;
  const ana = await follower(orchard.ana, titles, { networkId: orchard.id });
  const ben = await follower(orchard.ben, titles, { networkId: orchard.id });
  ana.follows(titles.replace('title', 'title owner { name }'), { networkId: orchard.id });
  await until(async () => (await gateway.subscriptions()) === 3);
  expect(await measured('trama_subscription_selections')).toBe(3);
  await tasks.tell(orchard.id);
  await until(() => ana.results.length === 2 && ben.results.length === 1);
  expect(JSON.stringify(ana.results)).toContain(`member-${orchard.ana}`);
  expect(JSON.stringify(ben.results)).toContain(`member-${orchard.ben}`);
});

it('is not asked again for who comes back after a moment', async () => {
  const orchard = aNetwork(gateway.members, { ana: 'MEMBER' });
  const { tasks } = realtime;
  const first = await follower(orchard.ana, titles, { networkId: orchard.id });
  for (let count = 0; count < 3; count += 1) await tasks.tell(orchard.id);
  await until(() => first.results.length === 3);
  const asked = gateway.tasks.asked.length;
  const after = first.heard()[0]?.cursor;
  const again = await follower(orchard.ana, titles, { networkId: orchard.id, after });
  await until(() => again.results.length === 2);
  expect(again.results).toEqual(first.results.slice(1));
  expect(gateway.tasks.asked.length).toBe(asked);
});

it('is made ready once for all people where it is no more than the event itself', async () => {
  const envelopes = `subscription ($networkId: ID!) { networkEvents(networkId: $networkId) { id cursor kind } }`;
  const orchard = aNetwork(gateway.members, { ana: 'MEMBER', ben: 'MEMBER', cai: 'STEWARD' });
  const { tasks } = realtime;
  const ana = await follower(orchard.ana, envelopes, { networkId: orchard.id });
  const ben = await follower(orchard.ben, envelopes, { networkId: orchard.id });
  const cai = await follower(orchard.cai, envelopes, { networkId: orchard.id });
  const followers = [ana, ben, cai];
  const before = await measured('trama_event_resolutions_total');
  await tasks.tell(orchard.id);
  await until(() => followers.every(({ results }) => results.length === 1));
  expect((await measured('trama_event_resolutions_total')) - before).toBe(1);
  expect(new Set(followers.map(({ results }) => JSON.stringify(results)))).toHaveProperty('size', 1);
});
