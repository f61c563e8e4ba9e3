import { randomUUID } from 'node:crypto';
import { refusal, startService } from '@trama/testkit';
import { readConfig } from '../src/config';
import { membersService } from '../src/service';
import { EditProfile } from './operations';
import { Person } from './people';

const members = startService((env) => membersService(readConfig(env)));
const somebody = (name: string) => new Person(members, name);

it('says what someone is good at, gives and looks for', async () => {
  const ana = somebody('Ana');
  const said = { qualities: ['patience'], offers: ['pruning'], needs: ['a van'] };
  expect(await ana.describesThemselves(said)).toMatchObject({ name: 'Ana', ...said, version: 2 });
  expect(await ana.describesThemselves({ needs: [] })).toMatchObject({ ...said, needs: [], version: 3 });
});

it('is told in each network that one is in, and in none that one left', async () => {
  const ana = somebody('Ana');
  const [, , left] = [await ana.founds(), await ana.founds(), await ana.founds()];
  const ben = somebody('Ben');
  await ana.brings(left, ben);
  await ana.leaves(left, ben);
  const { id } = await ana.describesThemselves({ offers: ['pruning'] });
  expect(await members.eventsAbout({ id })).toEqual(['profile.edited.v1', 'profile.edited.v1']);
});

it('is edited once per version, and once per key', async () => {
  const ana = somebody('Ana');
  const edit = { version: 1, offers: ['pruning'], idempotencyKey: randomUUID() };
  await ana.id();
  const first = await ana.run(EditProfile, edit);
  expect(await ana.run(EditProfile, edit)).toEqual(first);
  await expect(ana.run(EditProfile, { version: 1, offers: [] })).rejects.toThrow(refusal('STALE_VERSION'));
  await expect(ana.run(EditProfile, { ...edit, offers: [] })).rejects.toThrow(refusal('IDEMPOTENCY_KEY_REUSED'));
  await expect(ana.run(EditProfile, { version: 2, needs: [' '] })).rejects.toThrow(
    refusal('INVALID_INPUT', { field: 'needs' }),
  );
});

it('is seen by who shares a network, and by no stranger', async () => {
  const [ana, ben, zoe] = [somebody('Ana'), somebody('Ben'), somebody('Zoe')];
  const orchard = await ana.founds();
  await ana.brings(orchard, ben);
  await ben.describesThemselves({ offers: ['a van'] });
  expect(await ana.sees(ben)).toMatchObject({ name: 'Ben', offers: ['a van'] });
  expect(await zoe.sees(ben)).toBeNull();
  expect(await zoe.sees({ id: 'nobody' })).toBeNull();
});

it('goes along with who leaves; the name stays', async () => {
  const [ana, ben] = [somebody('Ana'), somebody('Ben')];
  const orchard = await ana.founds();
  await ana.brings(orchard, ben);
  await ben.describesThemselves({ offers: ['a van'] });
  await ben.leaves(orchard);
  expect(await ana.sees(ben)).toMatchObject({ name: 'Ben', offers: [] });
  expect(await ben.sees(ana)).toBeNull();
});

it('tells of someone’s part in the networks that the viewer shares with them, and in no other', async () => {
  const [ana, ben] = [somebody('Ana'), somebody('Ben')];
  const [orchard] = [await ana.founds('Shared'), await ana.founds('Ana’s own')];
  await ana.brings(orchard, ben);
  const ask =
    'query ($id: ID!) { result: member(id: $id) { memberships { edges { node { role network { name } } } } } }';
  const node = (role: string, name: string) => ({ node: { role, network: { name } } });
  expect(await ben.ask(ask, { id: await ana.id() })).toEqual({ memberships: { edges: [node('STEWARD', 'Shared')] } });
  expect(await ana.ask(ask, { id: await ana.id() })).toEqual({
    memberships: { edges: [node('STEWARD', 'Shared'), node('STEWARD', 'Ana’s own')] },
  });
});
