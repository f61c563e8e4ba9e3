import { startEvaluation } from './evaluation-under-test';
import { aNetwork, type Network } from './network';
import { person, type ShownMeasure } from './people';

const evaluation = startEvaluation();
const asOf = new Date('2024-06-01T12:00:00Z');
/** One half-life before: what happened then counts half. */
const before = new Date(asOf.getTime() - 90 * 86_400_000);
const longAgo = new Date('2023-01-01T00:00:00Z');
const five = ['ana', 'ben', 'cho', 'dan', 'eve'];

const values = (measures: readonly ShownMeasure[]): Record<string, number | null> =>
  Object.fromEntries(measures.map(({ name, value }) => [name, value]));

const near = (value: number): unknown => expect.closeTo(value, 9);

/** ben — ana — cho — dan in a row, and eve, who speaks to all. */
async function aRow(): Promise<Network> {
  const network = aNetwork(evaluation);
  await network.isJoined(five, longAgo);
  await network.hasWritten([
    { from: 'ana', to: ['ben'], at: before },
    { from: 'dan', to: ['cho'], at: before },
    { from: 'ben', to: ['ana'], at: asOf },
    { from: 'ana', to: ['cho'], at: asOf },
    { from: 'cho', to: ['dan'], at: asOf },
    { from: 'eve', at: asOf },
  ]);
  await network.breaks('eve', 'ana', asOf);
  await network.hasSeenAll();
  return network;
}

describe('An evaluation', () => {
  it('measures what anyone can compute by hand', async () => {
    const network = await aRow();
    const { measures, ledgerEntries, progress } = await person(evaluation.api, 'ana', network.networkId).hasEvaluated(
      asOf,
    );
    expect({ ledgerEntries, progress }).toEqual({ ledgerEntries: 12, progress: 1 });
    // Ties: ana→ben ½, ben→ana 1, ana→cho 1, cho→dan 1, dan→cho ½.
    expect(values(measures)).toEqual({
      'people.count': 5,
      'people.active': 4, // dan was last heard a half-life ago
      density: 5 / 20,
      'components.count': 2,
      'components.largest': 4,
      reach: near(12 / 20),
      'core.depth': 1,
      'core.share': 2 / 5, // ana and cho
      'core.fit': near(0.09 / 0.21),
      'communities.count': 3, // ana with ben, cho with dan, eve
      'communities.modularity': near(1.5 / 4 + 1.5 / 4 - 2 * (4 / 8) ** 2),
      'communities.spread': near(0),
      eiIndex: near((1 - 2) / 3),
      assortativity: near(-1 / 2),
      'tieStrength.mean': near(4 / 5),
      'ties.dormant': null, // no two have met three times
      transitivity: 0,
      'overlap.strength': null, // nobody has a friend in common
      'reciprocity.arc': near(4 / 5),
      'reciprocity.dyad': near(2 / 3),
      'reciprocity.weighted': near(2 / 4),
      horizontality: near(1 - 4 / 12),
      equalVoice: near((Math.log(3) / 3 + (4 * Math.log(6)) / 6) / Math.log(5)),
      'betweenness.highest': near(2 / 6),
      'cutMembers.count': 2,
      'bridges.count': 3,
      'removal.highest': near(2 / 6),
      absenceFactor: 2,
      'constraint.mean': near((1 + 1 + 2 * (0.6 ** 2 + 0.4 ** 2)) / 4),
      'listening.answered': near(2 / 5),
      'listening.latency': 90 * 24,
      'commitments.kept': 0,
      'commitments.keptLowerBound': near(0),
      'commitments.renegotiated': 0,
      'commitments.withdrawn': 0,
      'commitments.followThrough': null, // nobody notes meetings
      'recognition.coverage': 0,
      'recognition.givers': null,
      'recognition.receivers': null,
      'goals.progress': null,
      'goals.alignment': null,
      'goals.unattended': null,
      'mix.evenness': 0,
      'mix.beyondInformation': 0,
      'lessons.reused': null,
      'perception.gap': null, // nobody asks people
      'agreement.alpha': null,
      'agreement.responseRate': null,
    });
    for (const measure of measures) expect(measure).toMatchObject({ standardError: null, approximate: false });
  });

  it('counts what becomes of goals, tasks and promises, and what people learn from each other, as of any time', async () => {
    const network = aNetwork(evaluation);
    const day = (days: number): Date => new Date(asOf.getTime() - days * 86_400_000);
    await network.isJoined(five, longAgo);
    await network.adopts('trees', day(400));
    await network.checksIn('ana', day(40), 'trees', 0.5);
    await network.adopts('bees', day(30));
    await network.achieves('bees', day(10));
    await network.writesDown('dig', 'trees', day(390));
    await network.writesDown('sing', null, day(50));
    await network.writesDown('build hives', 'bees', day(30));
    await network.completes('ben', 'ana', day(20), 'build hives');
    await network.promises('ben', 'ana', day(30), 'p1');
    await network.keeps('ben', 'ana', day(20), 'p1');
    await network.promises('cho', 'ana', day(30), 'p2');
    await network.withdraws('cho', 'ana', day(25), 'p2');
    await network.thanks('ana', 'ben', day(19), 'build hives');
    await network.writes('dan', { id: 'm1', kind: 'LESSON', at: day(60) });
    await network.writes('eve', { id: 'm2', kind: 'LESSON', at: day(60) });
    await network.reacts('ben', 'dan', day(9), 'm1');
    await network.hasSeenAll();
    const ana = person(evaluation.api, 'ana', network.networkId);
    const now = values((await ana.hasEvaluated(asOf)).measures);
    expect(now).toMatchObject({
      'goals.progress': 0.5,
      'goals.unattended': 40,
      'goals.alignment': 1 / 2, // digging, not singing
      'commitments.kept': 1,
      'commitments.withdrawn': 1 / 2,
      'recognition.coverage': 1 / 4, // of ana, ben, dan and eve, who gave something, ben
      'mix.beyondInformation': 1,
      'lessons.reused': 1 / 2,
    });
    const then = values((await ana.hasEvaluated(day(22))).measures);
    expect(then).toMatchObject({
      'goals.progress': 0.5, // nobody has said where the bees stand
      'goals.unattended': (18 + 8) / 2,
      'goals.alignment': near(2 / 3),
      'commitments.kept': null,
      'commitments.withdrawn': 1,
      'recognition.coverage': 0,
      'lessons.reused': 0,
    });
  });

  it('says in words what stands out, and to each alone what is about them', async () => {
    const network = await aRow();
    const ana = person(evaluation.api, 'ana', network.networkId);
    const { id, findings, myMeasures } = await ana.hasEvaluated(asOf);
    expect(findings.map(({ kind, message }) => [kind, message])).toEqual([
      ['SCATTERED', '1 person of 5 has no contact, not even through others, with the largest group.'],
      ['SINGLE_POINTS_OF_FAILURE', '2 people hold others in the network who would lose contact without them.'],
      ['BRIDGES', '3 contacts between two people are each all that holds someone, or a whole circle, in the network.'],
      ['SLOW_ANSWERS', 'Half of those who wait for an answer wait longer than 90 days.'],
      ['UNTHANKED', 'Of those who gave something to the network, 0 % were thanked for anything.'],
      ['HARD_TO_DO_WITHOUT', expect.any(String)],
    ]);
    expect(findings.at(-1)?.suggestedMember).toEqual({ id: 'ben' });
    expect(values(myMeasures)).toEqual({
      'core.own': 1,
      'balance.own': near(1.5 / 2.5),
      'betweenness.own': near(2 / 6),
      'cutMembers.own': 1,
      'removal.own': near(2 / 6),
      'constraint.own': near(0.6 ** 2 + 0.4 ** 2),
      'awaited.own': 1, // ben's word
      'awaiting.own': 1, // cho's
    });

    const seenByBen = await person(evaluation.api, 'ben', network.networkId).reads(id);
    expect(seenByBen?.findings.map(({ kind }) => kind)).not.toContain('HARD_TO_DO_WITHOUT');
    expect(values(seenByBen?.myMeasures ?? [])).toMatchObject({ 'betweenness.own': 0, 'cutMembers.own': 0 });
    const seenByASteward = await person(evaluation.api, 'fay', network.networkId, 'STEWARD').reads(id);
    expect(seenByASteward?.myMeasures).toEqual([]);
  });

  it('withholds the numbers of fewer than five people', async () => {
    const network = aNetwork(evaluation);
    await network.isJoined(five.slice(0, 4), longAgo);
    await network.hasWritten([{ from: 'ana', to: ['ben'], at: before }]);
    await network.hasSeenAll();
    const seen = await person(evaluation.api, 'ana', network.networkId).hasEvaluated(asOf);
    expect(seen.measures.length).toBeGreaterThan(10);
    for (const measure of [...seen.measures, ...seen.myMeasures])
      expect(measure).toMatchObject({ value: null, standardError: null, withheld: 'GROUP_TOO_SMALL' });
    expect(seen.findings).toEqual([]);
  });

  it('is of the people and the evidence of its moment', async () => {
    const network = await aRow();
    await network.isLeft('eve', new Date(asOf.getTime() + 1));
    await network.isJoined(['fay'], new Date(asOf.getTime() + 1));
    await network.hasWritten([{ from: 'ben', to: ['dan'], at: new Date(asOf.getTime() + 1) }]);
    await network.hasSeenAll();
    const ana = person(evaluation.api, 'ana', network.networkId);
    expect(values((await ana.hasEvaluated(asOf)).measures)).toMatchObject({ 'people.count': 5, 'cutMembers.count': 2 });
    const later = await ana.hasEvaluated(new Date(asOf.getTime() + 1));
    expect(values(later.measures)).toMatchObject({ 'people.count': 5, 'cutMembers.count': 0 });
  });

  it('of the same facts is the same, to the last bit and in its digest; of more facts it is another', async () => {
    const network = await aRow();
    const ana = person(evaluation.api, 'ana', network.networkId);
    const [one, other] = await Promise.all([ana.hasEvaluated(asOf), ana.hasEvaluated(asOf)]);
    expect(one.id).not.toBe(other.id);
    expect(other.inputDigest).toBe(one.inputDigest);
    expect(JSON.stringify(other.measures)).toBe(JSON.stringify(one.measures));
    await network.hasWritten([{ from: 'eve', to: ['dan'], at: before }]);
    await network.hasSeenAll();
    expect((await ana.hasEvaluated(asOf)).inputDigest).not.toBe(one.inputDigest);
    expect((await ana.reads(one.id))?.inputDigest).toBe(one.inputDigest);
  });

  it('of the same facts is the same also where they became known in another order, or in another network', async () => {
    const day = (days: number): Date => new Date(asOf.getTime() - days * 86_400_000);
    const story: readonly ((network: Network) => Promise<void>)[] = [
      ({ isJoined }) => isJoined(['ana', 'ben', 'cho'], longAgo),
      ({ isJoined }) => isJoined(['dan', 'eve'], longAgo),
      ({ writes }) => writes('ana', { kind: 'LESSON', at: day(30), id: 'm' }),
      ({ reacts }) => reacts('ben', 'ana', day(20), 'm'),
      ({ writes }) => writes('ben', { to: ['ana', 'cho'], answering: 'ana', messageId: 'm', at: day(10) }),
      ({ adopts }) => adopts('trees', day(50)),
      ({ checksIn }) => checksIn('ana', day(40), 'trees', 0.25),
      ({ checksIn }) => checksIn('ana', day(20), 'trees', 0.5),
      ({ writesDown }) => writesDown('dig', null, day(30)),
      ({ edits }) => edits('dig', 'trees', day(20)),
      ({ promises }) => promises('cho', 'ana', day(30), 'p'),
      ({ keeps }) => keeps('cho', 'ana', day(10), 'p'),
    ];
    const evaluated = async (chapters: typeof story) => {
      const network = aNetwork(evaluation);
      for (const tell of chapters) await tell(network);
      await network.hasSeenAll();
      return person(evaluation.api, 'ana', network.networkId).hasEvaluated(asOf);
    };
    const [one, other] = [await evaluated(story), await evaluated(story.toReversed())];
    expect(other.inputDigest).toBe(one.inputDigest);
    expect(JSON.stringify([other.measures, other.myMeasures])).toBe(JSON.stringify([one.measures, one.myMeasures]));
  });

  it('says since when it has been quiet', async () => {
    const network = aNetwork(evaluation);
    await network.isJoined(five, longAgo);
    await network.hasWritten([{ from: 'ana', to: ['ben'], at: new Date('2023-02-03T00:00:00Z') }]);
    await network.hasSeenAll();
    const { findings } = await person(evaluation.api, 'ana', network.networkId).hasEvaluated(asOf);
    expect(findings).toMatchObject([{ kind: 'QUIET', message: expect.stringContaining('2023-02-03') }]);
  });

  it('can be made of a network of which nothing is known', async () => {
    const ana = person(evaluation.api, 'ana', aNetwork(evaluation).networkId);
    expect(await ana.hasEvaluated(asOf)).toMatchObject({ ledgerEntries: 0, findings: [] });
  });

  it('is told of when it is asked for and when it is there', async () => {
    const ana = person(evaluation.api, 'ana', aNetwork(evaluation).networkId);
    const seen = await ana.hasEvaluated();
    expect(seen.requestedBy).toEqual({ id: 'ana' });
    expect(await evaluation.api.eventsAbout(seen)).toEqual(['evaluation.requested.v1', 'evaluation.completed.v1']);
  });
});
