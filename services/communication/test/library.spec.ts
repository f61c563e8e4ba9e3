import { refusal, startService } from '@trama/testkit';
import { readConfig } from '../src/config';
import { communicationService } from '../src/service';
import { aNetwork, nodes, type Connection, type Person, type ShownMessage } from './people';

const communication = startService((env) => communicationService(readConfig(env)));

const read = async (reader: Person, networkId: string, args = ''): Promise<Connection<ShownMessage>> => {
  const [network] = await reader.resolves<{ library: Connection<ShownMessage> }>(
    'Network',
    [networkId],
    `library${args} { edges { node { id body } } pageInfo { hasNextPage endCursor } }`,
  );
  return network!.library;
};
const found = async (...args: Parameters<typeof read>): Promise<(string | null)[]> =>
  nodes(await read(...args)).map(({ body }) => body);

/** Three lessons and a strategy; and talk, which is no part of it. */
async function aLibrary() {
  const network = aNetwork(communication);
  const { ana, ben, cleo } = network;
  const garden = await ana.opens('Garden');
  const slugs = await ben.says('Slugs hate copper', garden, { kind: 'LESSON' });
  await ben.says('Water at dawn', garden, { kind: 'LESSON' });
  await cleo.says('Plant copper tape: copper lasts', garden, { kind: 'STRATEGY' });
  await cleo.says('El agua al amanecer', garden, { kind: 'LESSON' });
  await ana.says('I bought copper', garden);
  return { ...network, slugs };
}

it('holds the lessons and strategies, the newest first', async () => {
  const { id, olga, zoe } = await aLibrary();
  expect(await found(olga, id)).toEqual([
    'El agua al amanecer',
    'Plant copper tape: copper lasts',
    'Water at dawn',
    'Slugs hate copper',
  ]);
  expect(await found(olga, id, '(kinds: [STRATEGY])')).toEqual(['Plant copper tape: copper lasts']);
  expect(await found(zoe, id)).toEqual([]);
});

it('is searched by words, in any language, the best match first', async () => {
  const { id, olga, zoe } = await aLibrary();
  expect(await found(olga, id, '(search: "Copper")')).toEqual(['Plant copper tape: copper lasts', 'Slugs hate copper']);
  expect(await found(olga, id, '(search: "agua dawn")')).toHaveLength(2);
  expect(await found(olga, id, '(search: "al")')).toEqual(['El agua al amanecer']);
  expect(await found(olga, id, '(search: "\\"copper tape\\"")')).toEqual(['Plant copper tape: copper lasts']);
  expect(await found(olga, id, '(search: "copper -tape")')).toEqual(['Slugs hate copper']);
  expect(await found(olga, id, '(search: "copper", kinds: [LESSON])')).toEqual(['Slugs hate copper']);
  expect(await found(olga, id, '(search: "spade")')).toEqual([]);
  expect(await found(olga, id, '(search: " ")')).toHaveLength(4);
  expect(await found(zoe, id, '(search: "copper")')).toEqual([]);
});

it('gives what it found page by page', async () => {
  const { id, olga } = await aLibrary();
  const first = await read(olga, id, '(search: "copper", first: 1)');
  expect(first.pageInfo.hasNextPage).toBe(true);
  const rest = await read(olga, id, `(search: "copper", first: 1, after: "${first.pageInfo.endCursor}")`);
  expect(nodes(rest).map(({ body }) => body)).toEqual(['Slugs hate copper']);
  expect(rest.pageInfo.hasNextPage).toBe(false);
});

it('holds nothing that was deleted, and finds what was reworded', async () => {
  const { id, ben, olga, slugs } = await aLibrary();
  const reworded = await ben.edits(slugs, 'Snails hate salt');
  expect(await found(olga, id, '(search: "slugs snails")')).toEqual(['Snails hate salt']);
  await ben.deletes(reworded);
  expect(await found(olga, id, '(search: "snails")')).toEqual([]);
  expect(await found(olga, id)).toHaveLength(3);
});

it('takes searches of a sensible length', async () => {
  const { id, olga } = await aLibrary();
  await expect(read(olga, id, `(search: "${'x'.repeat(201)}")`)).rejects.toThrow(
    refusal('INVALID_INPUT', { field: 'search' }),
  );
});
