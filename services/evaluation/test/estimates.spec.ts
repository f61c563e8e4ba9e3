import { measureNetwork } from '@trama/analysis';
import { startEvaluation } from './evaluation-under-test';
import { aNetwork } from './network';
import { person } from './people';

/** Measures in which all is exact but the betweenness: that of everybody, and the highest. */
const evaluation = startEvaluation({
  measure: async (record) => {
    const { group, persons, ...rest } = measureNetwork(record);
    const standardErrors = new Float64Array(record.people.length).fill(0.02);
    return {
      ...rest,
      group: group.map((one) => (one.name === 'betweenness.highest' ? { ...one, standardError: 0.01 } : one)),
      persons: persons.map((one) => (one.name === 'betweenness.own' ? { ...one, standardErrors } : one)),
    };
  },
});

it('says of an estimate how far off it may be, and of all else that it is exact', async () => {
  const network = aNetwork(evaluation);
  await network.isJoined(['ana', 'ben', 'cho', 'dan', 'eve'], new Date('2023-01-01T00:00:00Z'));
  await network.writes('ana', { to: ['ben', 'cho'] });
  await network.hasSeenAll();
  const { measures, myMeasures } = await person(evaluation.api, 'ana', network.networkId).hasEvaluated();
  const estimates = [...measures, ...myMeasures].filter(({ approximate }) => approximate);
  expect(estimates).toMatchObject([
    { name: 'betweenness.highest', value: expect.closeTo(1 / 6, 9), standardError: 0.01 },
    { name: 'betweenness.own', value: expect.closeTo(1 / 6, 9), standardError: 0.02 },
  ]);
  for (const { standardError } of [...measures, ...myMeasures].filter(({ approximate }) => !approximate))
    expect(standardError).toBeNull();
});
