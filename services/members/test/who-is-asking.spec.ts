import { randomUUID } from 'node:crypto';
import { signInternally, startService } from '@trama/testkit';
import { readConfig } from '../src/config';
import { membersService } from '../src/service';
import { askWhoIs, Person } from './people';

const members = startService((env) => membersService(readConfig(env)));
const [ana, ben] = [new Person(members, 'Ana'), new Person(members, 'Ben')];

it('makes a member of whoever comes first, and knows them again under another name', async () => {
  const { memberId, roles } = await ana.signsIn();
  expect(roles).toEqual({});
  const again = await askWhoIs(members, { subject: ana.subject, name: 'Ana María' });
  expect(await again.json()).toEqual({ memberId, roles: {} });
  expect(await ana.sees(ana)).toMatchObject({ name: 'Ana', hasSignedIn: true });
});

it('makes one member of many first visits at once', async () => {
  const visits = await Promise.all(Array.from({ length: 12 }, () => new Person(members, 'Eva')).map((eva) => eva.id()));
  expect(new Set(visits).size).toBe(12);
  const person = { subject: randomUUID(), name: 'Tom' };
  const answers = await Promise.all(Array.from({ length: 12 }, async () => (await askWhoIs(members, person)).json()));
  expect(new Set(answers.map((answer) => (answer as { memberId: string }).memberId)).size).toBe(1);
});

it('tells their role in each network that they are in by now', async () => {
  const orchard = await ana.founds();
  await ana.brings(orchard, ben, 'OBSERVER');
  expect((await ana.signsIn()).roles).toMatchObject({ [orchard.id]: 'STEWARD' });
  expect((await ben.signsIn()).roles).toEqual({ [orchard.id]: 'OBSERVER' });
  await ben.leaves(orchard);
  expect((await ben.signsIn()).roles).toEqual({});
});

it('cuts a very long name, for nobody is kept out by their name', async () => {
  const person = { subject: randomUUID(), name: 'ñ'.repeat(500) };
  const { memberId } = (await (await askWhoIs(members, person)).json()) as { memberId: string };
  const me = await members.as(memberId, {}).ask<{ name: string }>('{ result: me { name } }');
  expect(me.name).toHaveLength(120);
});

it('answers the gateway itself alone', async () => {
  const forAna = await signInternally('members', await ana.signsIn());
  const forAnother = await signInternally('goals', null);
  for (const token of ['', 'nonsense', forAna, forAnother]) {
    const answer = await askWhoIs(members, { subject: ana.subject, name: 'Ana' }, token);
    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({ code: 'UNAUTHENTICATED', message: expect.any(String) });
  }
});

it.each([
  ['INVALID_INPUT', { name: 'Ana' }],
  ['INVALID_INPUT', { subject: 7, name: 'Ana' }],
  ['INVALID_INPUT', { subject: 'ana', name: ' ' }],
  ['INVALID_INPUT', []],
  ['BAD_REQUEST', '{'],
])('refuses with %s what is not a person: %j', async (code, person) => {
  const answer = await askWhoIs(members, person);
  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({ code, message: expect.any(String) });
});
