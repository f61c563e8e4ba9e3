import { refusal } from '@trama/testkit';
import { startEvaluation } from './evaluation-under-test';
import { aNetwork } from './network';
import { person } from './people';

const evaluation = startEvaluation();
const asOf = new Date('2024-06-01T12:00:00Z');
const before = new Date('2024-03-03T12:00:00Z');

describe('Whoever asks for an evaluation', () => {
  it('is a member of the network', async () => {
    const { networkId } = aNetwork(evaluation);
    await expect(person(evaluation.api, 'eve', networkId, 'OBSERVER').asksFor()).rejects.toThrow(refusal('FORBIDDEN'));
    await expect(person(evaluation.api, 'zoe', networkId, null).asksFor()).rejects.toThrow(refusal('NOT_FOUND'));
  });

  it('asks about a moment that has passed', async () => {
    const ana = person(evaluation.api, 'ana', aNetwork(evaluation).networkId);
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
    await expect(ana.asksFor({ asOf: tomorrow })).rejects.toThrow(refusal('INVALID_INPUT', { field: 'asOf' }));
    await expect(ana.asksFor({ asOf: 'yesterday' })).rejects.toThrow(refusal('BAD_USER_INPUT'));
  });

  it('gets one, however often the request is sent', async () => {
    const ana = person(evaluation.api, 'ana', aNetwork(evaluation).networkId);
    const input = { asOf: asOf.toISOString(), idempotencyKey: 'once' };
    const [first, again] = [await ana.asksFor(input), await ana.asksFor(input)];
    expect(again.id).toBe(first.id);
    expect((await ana.evaluations()).edges).toHaveLength(1);
    await expect(ana.asksFor({ ...input, asOf: before.toISOString() })).rejects.toThrow(
      refusal('IDEMPOTENCY_KEY_REUSED'),
    );
  });

  it('finds those of the network, the latest moment first, page by page', async () => {
    const ana = person(evaluation.api, 'ana', aNetwork(evaluation).networkId);
    const days = ['2024-01-03', '2024-01-01', '2024-01-05', '2024-01-02', '2024-01-04'];
    for (const day of days) await ana.asksFor({ asOf: `${day}T00:00:00.000Z` });
    const first = await ana.evaluations({ first: 3 });
    const rest = await ana.evaluations({ first: 3, after: first.pageInfo.endCursor });
    expect([first, rest].map(({ pageInfo }) => pageInfo.hasNextPage)).toEqual([true, false]);
    const seen = [...first.edges, ...rest.edges].map(({ node }) => node.asOf.slice(0, 10));
    expect(seen).toEqual([...days].sort().reverse());
  });

  it('reads many in one query, and none of another network', async () => {
    const ana = person(evaluation.api, 'ana', aNetwork(evaluation).networkId);
    const zoe = person(evaluation.api, 'zoe', aNetwork(evaluation).networkId);
    const ids = [(await ana.asksFor()).id, (await zoe.asksFor()).id, 'none'];
    const queries = await evaluation.api.queriesDuring(async () => {
      expect(await ana.ofEach('Evaluation', ids, 'id asOf network { id }')).toEqual([
        expect.objectContaining({ id: ids[0] }),
        null,
        null,
      ]);
    });
    expect(queries['evaluations']).toBe(1);
    expect(await ana.reads(ids[1] ?? '')).toBeNull();
    expect((await zoe.evaluations()).edges).toHaveLength(1);
  });

  it('finds out what is measured before anything is, chapter by chapter', async () => {
    const ana = person(evaluation.api, 'ana', aNetwork(evaluation).networkId);
    const fields = 'name chapter about leastGroup range { least most } definition meaning edges variants cost source';
    const measures = await ana.api.ask<{ name: string; chapter: string; about: string }[]>(
      `query { result: measures { ${fields} } }`,
      {},
    );
    expect(new Set(measures.map(({ name }) => name)).size).toBe(measures.length);
    expect(measures.map(({ chapter }) => chapter)).toEqual(expect.arrayContaining(['CONNECTIVITY', 'GIVE_AND_TAKE']));
    expect(measures).toContainEqual(expect.objectContaining({ name: 'assortativity', range: { least: -1, most: 1 } }));
    for (const { name, about } of measures) expect(about).toBe(name.endsWith('.own') ? 'PERSON' : 'GROUP');
  });

  it('finds there what they need to compute it again', async () => {
    const ana = person(evaluation.api, 'ana', aNetwork(evaluation).networkId);
    const { id } = await ana.asksFor();
    const definition = 'definition { version halfLifeDays windowDays leastTie seed weights { kind weight isTurn } }';
    expect(await ana.ofEach('Evaluation', [id], definition)).toMatchObject([
      {
        definition: {
          version: 2,
          halfLifeDays: 90,
          windowDays: 365,
          leastTie: 0.05,
          seed: 1,
          weights: expect.arrayContaining([{ kind: 'REPLY', weight: 1.5, isTurn: true }]),
        },
      },
    ]);
  });
});
