import { randomUUID } from 'node:crypto';
import { MongoDb } from '@trama/runtime';
import { startEvaluation } from './evaluation-under-test';
import { startHands } from './hands';
import { aNetwork } from './network';
import { person } from './people';

const evaluation = startEvaluation();
const asOf = new Date('2024-06-01T12:00:00Z');
const longAgo = new Date('2023-01-01T00:00:00Z');
const five = ['ana', 'ben', 'cho', 'dan', 'eve'];
const stored = (name: string) =>
  evaluation.api.service.part(MongoDb).connection.collection<Record<string, unknown> & { _id: string }>(name);

/** As it was written before there was version 2: without standard errors, by fewer kinds of evidence. */
async function anEvaluationOfVersion1(networkId: string, more: object): Promise<string> {
  const _id = randomUUID();
  await stored('evaluations').insertOne({
    ...{ _id, networkId, asOf, periodStart: null, definitionVersion: 1, state: 'REQUESTED', progress: 0, cut: 0 },
    ...{ attempts: 0, requestedById: 'ana', requestedAt: asOf, changedAt: asOf, completedAt: null, inputDigest: null },
    ...{ measures: [], findings: [], error: null },
    ...more,
  });
  return _id;
}

describe('What was evaluated by an earlier version of the definition', () => {
  it('is read as it was, with what it supposed', async () => {
    const { networkId } = aNetwork(evaluation);
    const evidence = ['equalVoice'];
    const id = await anEvaluationOfVersion1(networkId, {
      state: 'COMPLETED',
      completedAt: asOf,
      inputDigest: 'a digest',
      measures: [
        { name: 'people.count', value: 5 },
        { name: 'equalVoice', value: 0.5 },
        { name: 'no longer measured', value: 1 },
      ],
      findings: [{ kind: 'FEW_VOICES', message: 'Few.', evidence, suggestion: 'Open.', suggestedMemberId: null }],
    });
    await stored('personalResults').insertOne({
      ...{ _id: `${id}/ana`, evaluationId: id, networkId, memberId: 'ana' },
      ...{ measures: [{ name: 'balance.own', value: 0.25 }], findings: [] },
    });

    const ana = person(evaluation.api, 'ana', networkId);
    const exact = { standardError: null, approximate: false, withheld: null };
    expect(await ana.reads(id)).toMatchObject({
      inputDigest: 'a digest',
      measures: [
        { name: 'people.count', value: 5, ...exact },
        { name: 'equalVoice', value: 0.5, ...exact },
      ],
      myMeasures: [{ name: 'balance.own', value: 0.25, ...exact }],
      findings: [{ kind: 'FEW_VOICES', message: 'Few.' }],
    });
    const definition = 'definition { version seed weights { kind isRecognition } }';
    const [seen] = await ana.ofEach<{ definition: { weights: { kind: string }[] } }>('Evaluation', [id], definition);
    expect(seen).toMatchObject({ definition: { version: 1, seed: null } });
    expect(seen?.definition.weights).toHaveLength(11);
  });

  it('is made by the version of today where nobody has made it yet', async () => {
    const network = aNetwork(evaluation);
    await network.isJoined(five, longAgo);
    await network.hasSeenAll();
    const id = await anEvaluationOfVersion1(network.networkId, { cut: 5 });
    const hand = await startHands(evaluation.env, { wake: () => undefined });
    await hand.carryOut(id);
    await hand.stop();
    const ana = person(evaluation.api, 'ana', network.networkId);
    expect((await ana.reads(id))?.measures.length).toBeGreaterThan(40);
    expect(await ana.ofEach('Evaluation', [id], 'definition { version }')).toEqual([{ definition: { version: 2 } }]);
  });

  it('is left to a worker that knows its version where that is later', async () => {
    const { networkId } = aNetwork(evaluation);
    const id = await anEvaluationOfVersion1(networkId, { definitionVersion: 3 });
    const hand = await startHands(evaluation.env, { wake: () => undefined });
    await expect(hand.carryOut(id)).rejects.toThrow('version 3 of the definition, and this worker has 2');
    await hand.stop();
  });
});

it('knows nothing of what the ledger did not ask then, and loses nothing that it did', async () => {
  const network = aNetwork(evaluation);
  await network.isJoined(five, longAgo);
  await network.writes('ana', { id: 'm', kind: 'LESSON', at: new Date(asOf.getTime() - 30 * 86_400_000) });
  await network.reacts('ben', 'ana', asOf, 'm');
  await network.hasSeenAll();
  const ana = person(evaluation.api, 'ana', network.networkId);
  const values = async () => {
    const { measures } = await ana.hasEvaluated(asOf);
    return Object.fromEntries(measures.map(({ name, value }) => [name, value]));
  };
  expect(await values()).toMatchObject({ density: 1 / 20, 'mix.beyondInformation': 1, 'lessons.reused': 1 });
  const later = { talk: true, aboutId: true, progress: true } as const;
  await stored('ledger').updateMany({ networkId: network.networkId }, { $unset: later });
  expect(await values()).toMatchObject({ density: 1 / 20, 'mix.beyondInformation': null, 'lessons.reused': null });
});
