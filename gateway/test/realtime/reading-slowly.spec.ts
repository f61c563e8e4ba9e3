import { until } from '@trama/testkit';
import { aNetwork } from '../members-subgraph';
import { startRealtime } from './realtime-under-test';

const realtime = startRealtime();
const { gateway, connected, follower, measured } = realtime;

/** Some 60 kB an event. */
const much = `subscription ($networkId: ID!, $after: Cursor) {
  networkEvents(networkId: $networkId, after: $after) {
    cursor subject { ... on Task { id ${Array.from({ length: 15 }, (_, index) => `again${index}: id`).join(' ')} } }
  }
}`;
const long = (number: number): string => `${number} ${'x'.repeat(4_000)}`;
const numbers = (subjects: readonly string[]): number[] => subjects.map((id) => Number(id.split(' ')[0]));
const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

it('ends with a cursor from which nothing is lost, and holds up nobody', async () => {
  const { tasks } = realtime;
  const orchard = aNetwork(gateway.members, { ana: 'MEMBER' });
  const slow = await follower(orchard.ana, much, { networkId: orchard.id });
  const other = await follower(orchard.ana, much, { networkId: orchard.id });
  slow.stopsReading();
  const failed = await measured('trama_subscriptions_failed_total');
  let told = 0;
  while ((await measured('trama_subscriptions_failed_total')) === failed) {
    told += 1;
    await tasks.tell(orchard.id, { subject: { type: 'Task', id: long(told) } });
    await until(() => other.results.length === told);
  }
  expect(slow.results).toEqual([]);
  slow.readsOn();
  await until(() => slow.refusals.length > 0);
  expect(slow.refusals).toEqual(['LAGGED']);
  expect(slow.details[0]?.['cursor']).toBe(slow.cursor);

  const again = await connected(orchard.ana);
  again.follows(much, { networkId: orchard.id, after: slow.details[0]?.['cursor'] });
  await until(() => slow.results.length + again.results.length === told);
  expect(numbers([...slow.subjects(), ...again.subjects()])).toEqual(upTo(told));
  expect(numbers(other.subjects())).toEqual(upTo(told));
});

it('is told of what was missed no faster than it reads', async () => {
  const { tasks } = realtime;
  const orchard = aNetwork(gateway.members, { ana: 'MEMBER' });
  const before = await follower(orchard.ana, much, { networkId: orchard.id });
  await tasks.tell(orchard.id, { subject: { type: 'Task', id: long(0) } });
  await until(() => before.cursor);
  await before.leaves();
  for (const number of upTo(600)) await tasks.record(orchard.id, { subject: { type: 'Task', id: long(number) } });

  const resolved = await measured('trama_event_resolutions_total');
  const slow = await connected(orchard.ana);
  await until(() => slow.connected);
  slow.stopsReading();
  slow.follows(much, { networkId: orchard.id, after: before.cursor });
  const soFar = await settled(() => measured('trama_event_resolutions_total'));
  expect(soFar - resolved).toBeLessThan(600);
  slow.readsOn();
  await until(() => slow.results.length === 600);
  expect(numbers(slow.subjects())).toEqual(upTo(600));
});

/** What a number has come to when it grows no more for a while. */
async function settled(look: () => Promise<number>): Promise<number> {
  let last = { value: await look(), since: Date.now() };
  return until(async () => {
    const value = await look();
    if (value !== last.value || value === 0) last = { value, since: Date.now() };
    return Date.now() - last.since > 500 ? value : 0;
  });
}
