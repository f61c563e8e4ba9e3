import { randomUUID } from 'node:crypto';
import { MongoDb } from '@trama/runtime';
import { refusal, startService } from '@trama/testkit';
import { readConfig } from '../src/config';
import { membersService } from '../src/service';
import { Person } from './people';

const members = startService((env) => membersService(readConfig(env)));
const ana = new Person(members, 'Ana');

const people = (count: number, from = 0) =>
  Array.from({ length: count }, (_, i) => ({
    key: `p${from + i}@orchard`,
    name: `Person ${from + i}`,
    joinedAt: new Date(Date.UTC(2001, 0, 1 + from + i)).toISOString(),
  }));
const joinings = (networkId: string) =>
  members.service
    .part(MongoDb)
    .connection.collection('outbox')
    .find({ networkId, kind: 'membership.joined.v1' })
    .sort({ _id: 1 })
    .toArray();

it('enters people of the past, who joined when the record says', async () => {
  const orchard = await ana.founds();
  const imported = await ana.imports(orchard, people(3));
  expect(imported).toMatchObject([
    { key: 'p0@orchard', member: { name: 'Person 0', hasSignedIn: false }, membership: { role: 'MEMBER' } },
    { key: 'p1@orchard', membership: { member: { name: 'Person 1' } } },
    { key: 'p2@orchard', member: { name: 'Person 2' } },
  ]);
  expect((await ana.whoIsIn(orchard)).map(({ name }) => name)).toEqual(['Person 0', 'Person 1', 'Person 2', 'Ana']);
  const [, ...events] = await joinings(orchard.id);
  expect(events.map((event) => (event['occurredAt'] as Date).toISOString())).toEqual(
    people(3).map(({ joinedAt }) => joinedAt),
  );
});

it('changes nothing when it is repeated, and goes on where it broke off', async () => {
  const orchard = await ana.founds();
  const first = await ana.imports(orchard, people(2));
  const later = people(2).map((person) => ({ ...person, name: 'Renamed', joinedAt: '1999-01-01T00:00:00Z' }));
  expect(await ana.imports(orchard, later)).toEqual(first);
  const all = await ana.imports(orchard, people(3).reverse());
  expect(all.slice(1)).toEqual([...first].reverse());
  expect(await joinings(orchard.id)).toHaveLength(1 + 3);
});

it('makes one member of each, though two import them at once', async () => {
  const orchard = await ana.founds();
  const [one, other] = await Promise.all([ana.imports(orchard, people(50)), ana.imports(orchard, people(50, 25))]);
  expect(one.slice(25)).toEqual(other.slice(0, 25));
  expect(await joinings(orchard.id)).toHaveLength(1 + 75);
});

it('knows the same key in another network as someone else', async () => {
  const [here] = await ana.imports(await ana.founds(), people(1));
  const [there] = await ana.imports(await ana.founds(), people(1));
  expect(here?.member.id).not.toBe(there?.member.id);
});

it('is answered from memory when the key is the same, and refused when the people are not', async () => {
  const orchard = await ana.founds();
  const idempotencyKey = randomUUID();
  const first = await ana.imports(orchard, people(2), { idempotencyKey });
  expect(await ana.imports(orchard, people(2), { idempotencyKey })).toEqual(first);
  await expect(ana.imports(orchard, people(3), { idempotencyKey })).rejects.toThrow(refusal('IDEMPOTENCY_KEY_REUSED'));
});

it('is for stewards, and takes all of a record or nothing', async () => {
  const [ben, zoe] = [new Person(members, 'Ben'), new Person(members, 'Zoe')];
  const orchard = await ana.founds();
  await ana.brings(orchard, ben);
  await expect(ben.imports(orchard, people(1))).rejects.toThrow(refusal('FORBIDDEN', { action: 'network.import' }));
  await expect(zoe.imports(orchard, people(1))).rejects.toThrow(refusal('NOT_FOUND'));
  const withOneBad = [...people(2), { key: 'x', name: ' ', joinedAt: '2001-01-01T00:00:00Z' }];
  await expect(ana.imports(orchard, withOneBad)).rejects.toThrow(refusal('INVALID_INPUT', { field: 'people.name' }));
  expect(await ana.whoIsIn(orchard)).toHaveLength(2);
});

it('enters 2,000 people, a batch at a time', async () => {
  const orchard = await ana.founds();
  for (let from = 0; from < 2_000; from += 500) await ana.imports(orchard, people(500, from));
  expect(await ana.seesNetwork(orchard)).toMatchObject({ memberCount: 2_001 });
}, 60_000);
