import { join } from 'node:path';
import { startTrama } from '@trama/testkit';
import { follow } from '../follow';

const trama = startTrama();
const record = join(__dirname, 'karate-club.csv');
const asOf = '1977-01-01T00:00:00.000Z';

interface Evaluated {
  readonly measures: readonly {
    readonly name: string;
    readonly value: number | null;
    readonly unit: string;
    readonly definition: string;
  }[];
  readonly inputDigest: string;
}

const imports = (...more: string[]) =>
  trama.cli('import', '--network', 'Karate', '--as', 'Ana', '--json', record, ...more);
const evaluates = async (): Promise<Evaluated> => {
  const { stdout, stderr, exitCode } = await trama.cli(
    'evaluate',
    '--network',
    'Karate',
    '--as',
    'Ana',
    '--as-of',
    asOf,
    '--json',
  );
  if (exitCode !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Evaluated;
};

/**
 * The friendships of a karate club, each as a letter there and a letter back at the same moment: so every tie has the
 * strength of one message, and the measures are those of the graph that the literature knows.
 *
 * - Zachary (1977), An information flow model for conflict and fission in small groups, J. Anthropol. Res. 33:452: 34
 *   people, 78 friendships; so the density is 78 of 561 pairs, and 156 of 1,122 by direction
 * - Betweenness of its instructor, the highest: 0.437635 normalised, 231.0714 of 528 pairs (networkx, `betweenness_centrality`
 *   of `karate_club_graph`, and igraph's manual give the same)
 * - Freeman (1979), Centrality in social networks, Soc. Networks 1:215: degrees 17 at most and 156 in sum, so the
 *   centralisation is (34 · 17 − 156) / (33 · 32) = 0.399621
 */
const published = {
  'people.count': 34,
  'components.largest': 34,
  density: 78 / 561,
  'reciprocity.arc': 1,
  'reciprocity.dyad': 1,
  'reciprocity.weighted': 1,
  horizontality: 1 - 422 / 1056,
  'betweenness.highest': 0.437635,
  'cutMembers.count': 1,
};

it('enters a record of who wrote to whom, once, and the evaluation has the values that are known', async () => {
  const first = await imports();
  expect(JSON.parse(first.stdout)).toMatchObject({ people: 34, messages: 156, entered: 156, badLines: 0 });
  const again = await imports();
  expect(JSON.parse(again.stdout)).toMatchObject({ messages: 156, entered: 0, knownBefore: 156 });

  const { measures, inputDigest } = await evaluates();
  const values = Object.fromEntries(measures.map(({ name, value }) => [name, value]));
  for (const [name, value] of Object.entries(published))
    expect([name, values[name]]).toEqual([name, expect.closeTo(value, 6)]);
  for (const { unit, definition } of measures) expect([unit, definition].every(Boolean)).toBe(true);
  expect((await evaluates()).inputDigest).toBe(inputDigest); // the same input, the same result
});

it('tells a subscriber who was there before of its completion, with what was found', async () => {
  const { networkId } = JSON.parse((await imports()).stdout) as { networkId: string };
  const ana = await follow(trama, 'Ana', networkId, ['evaluation.completed.v1']);
  await evaluates();
  const [event] = await ana.sees(1);
  expect(event).toMatchObject({
    kind: 'evaluation.completed.v1',
    network: { name: 'Karate' },
    actor: { name: 'Ana' },
    subject: { __typename: 'Evaluation', asOf, state: 'COMPLETED' },
  });
  expect(event?.subject?.measures).toContainEqual({ name: 'density', value: expect.closeTo(78 / 561, 6) });
  await ana.leaves();
});

it('says how to go on when a record does not hold, and enters nothing of it', async () => {
  const bad = await trama.cli('import', '--network', 'Unfinished', '--as', 'Ana', join(__dirname, 'bad-lines.tsv'));
  expect(bad.exitCode).toBe(3);
  expect(bad.stderr).toContain('bad-lines.tsv:3 has a timestamp that is neither ISO 8601 nor Unix seconds: yesterday');
  expect(bad.stderr).toContain('Nothing was entered.');
  const unknown = await trama.cli('evaluate', '--network', 'Unfinished', '--as', 'Ana');
  expect([unknown.exitCode, unknown.stderr]).toEqual([
    2,
    expect.stringContaining('You are in no network named "Unfinished".'),
  ]);
});

it('prints a token, and nothing but the token', async () => {
  const { stdout } = await trama.cli('token', '--member', 'Ana');
  expect(stdout).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/);
});
