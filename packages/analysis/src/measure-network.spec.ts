import fc from 'fast-check';
import { shuffled } from '../test/arbitrary-network';
import { measureNetwork, measures, type NetworkSnapshot, type RecordedInteraction } from './index';

const hour = 3_600_000;
const asOf = 1_000 * 24 * hour;
const halfLifeMs = 90 * 24 * hour;

const message = (from: string, to: string | null, hoursAgo: number): RecordedInteraction => ({
  ...{ from, to, at: asOf - hoursAgo * hour, weight: 1 },
  ...{ isMessage: true, isContribution: true, isTurn: true },
});

const network = (some: Partial<NetworkSnapshot>): NetworkSnapshot => ({
  people: ['ana', 'ben', 'cho', 'dan', 'eve'],
  interactions: [],
  commitments: { kept: 0, broken: 0 },
  asOf,
  halfLifeMs,
  leastTie: 0.01,
  ...some,
});

describe('a network', () => {
  // Ana asks ben, cho and dan; cho answers after seven hours, ben after eight. Eve tells all and hears from nobody.
  const interactions = [
    ...[message('ana', 'ben', 9), message('ana', 'cho', 9), message('ana', 'dan', 9)],
    ...[message('cho', 'ana', 2), message('ben', 'ana', 1), message('eve', null, 1)],
  ];

  it('is measured from what its people did', () => {
    const { group, persons, cutMembers, ties } = measureNetwork(
      network({ interactions, commitments: { kept: 3, broken: 1 } }),
    );
    expect(ties).toHaveLength(5);
    expect(group).toEqual({
      'people.count': 5,
      'people.active': 4, // dan was only spoken to
      density: 5 / 20,
      'components.count': 2,
      'components.largest': 4,
      'tieStrength.mean': expect.closeTo((3 * 2 ** (-9 / 2160) + 2 ** (-2 / 2160) + 2 ** (-1 / 2160)) / 5, 12),
      'reciprocity.arc': 4 / 5,
      'reciprocity.dyad': 2 / 3,
      'reciprocity.weighted': expect.closeTo(0.79923, 5),
      horizontality: 1 - (5 * 3 - 6) / 12,
      equalVoice: expect.closeTo(1.242453 / Math.log(5), 6), // 3, 1, 1, 0 and 1 of six turns
      'betweenness.highest': 3 / 6, // ana is between ben, cho and dan; eve cannot be reached
      'cutMembers.count': 1,
      absenceFactor: 1,
      'listening.answered': 2 / 5,
      'listening.latency': 8, // two turns are answered after 7 and 8 hours, three have waited 1, 2 and 9: S falls to 2/3, then 1/3
      'commitments.kept': 0.75,
      'commitments.keptLowerBound': expect.closeTo(0.3006, 4),
    });
    expect(cutMembers).toEqual([{ person: 'ana', backup: 'ben' }]);
    expect(persons['ana']).toEqual({
      'betweenness.own': 0.5,
      'cutMembers.own': 1,
      'balance.own': expect.closeTo(0.59942, 5),
    });
    expect(persons['eve']).toEqual({ 'betweenness.own': 0, 'cutMembers.own': 0, 'balance.own': null });
  });

  it('forgets what was done by and towards those who left', () => {
    const left = [message('zoe', 'ana', 3), message('ana', 'zoe', 2), message('zoe', null, 1)];
    expect(measureNetwork(network({ interactions: [...interactions, ...left] }))).toEqual(
      measureNetwork(network({ interactions })),
    );
  });

  it('does not look past the moment', () => {
    const later = [message('dan', 'ana', -1), message('dan', null, -2)];
    expect(measureNetwork(network({ interactions: [...interactions, ...later] }))).toEqual(
      measureNetwork(network({ interactions })),
    );
  });

  it('has no tie below the least', () => {
    const aYearAgo = [message('ana', 'ben', 360 * 24)];
    expect(measureNetwork(network({ interactions: aYearAgo, leastTie: 1 / 16 })).ties).toHaveLength(1);
    expect(measureNetwork(network({ interactions: aYearAgo, leastTie: 1 / 15 })).ties).toEqual([]);
  });

  it('of nobody has nothing to measure', () => {
    const { group, persons } = measureNetwork(network({ people: [] }));
    expect(Object.entries(group).filter(([, value]) => value !== null)).toEqual([
      ...[
        ['people.count', 0],
        ['people.active', 0],
        ['components.count', 0],
        ['components.largest', 0],
        ['cutMembers.count', 0],
      ],
    ]);
    expect(persons).toEqual({});
  });

  it.each([
    { leastTie: 0 },
    { leastTie: NaN },
    { halfLifeMs: 0 },
    { asOf: NaN },
    { commitments: { kept: -1, broken: 0 } },
  ])('cannot be measured with %j', (wrong) => expect(() => measureNetwork(network(wrong))).toThrow(RangeError));
});

describe('all measures', () => {
  const someone = fc.constantFrom('ana', 'ben', 'cho', 'dan', 'eve', 'zoe', '__proto__', '7');
  const anInteraction: fc.Arbitrary<RecordedInteraction> = fc.record({
    from: someone,
    to: fc.option(someone),
    at: fc.integer({ min: asOf - 10 * halfLifeMs, max: asOf + halfLifeMs }),
    weight: fc.double({ min: 0.1, max: 10, noNaN: true }),
    isMessage: fc.boolean(),
    isContribution: fc.boolean(),
    isTurn: fc.boolean(),
  });
  const snapshots = fc
    .record({
      people: fc.uniqueArray(someone),
      interactions: fc.array(anInteraction, { maxLength: 60, size: 'max' }),
      commitments: fc.record({ kept: fc.nat(20), broken: fc.nat(20) }),
    })
    .map(network);

  it('are defined, each once, and lie in their range', () =>
    fc.assert(
      fc.property(snapshots, (snapshot) => {
        const { group, persons } = measureNetwork(snapshot);
        expect(new Set(Object.keys(persons))).toEqual(new Set(snapshot.people));
        for (const [about, results] of [
          ['GROUP', [group]],
          ['PERSON', Object.values(persons)],
        ] as const) {
          const defined = measures.filter((measure) => measure.about === about);
          for (const result of results) {
            expect(Object.keys(result).sort()).toEqual(defined.map(({ name }) => name).sort());
            const values: Record<string, number | null> = result;
            for (const { name, range } of defined) {
              const value = values[name]!;
              if (value !== null)
                expect([name, value >= range.least && value <= (range.most ?? Infinity)]).toEqual([name, true]);
            }
          }
        }
      }),
    ));

  it('have the same bits in whatever order people and interactions come', () =>
    fc.assert(
      fc.property(
        snapshots.chain((snapshot) =>
          fc.tuple(fc.constant(snapshot), shuffled(snapshot.people), shuffled(snapshot.interactions)),
        ),
        ([snapshot, people, interactions]) =>
          expect(JSON.stringify(measureNetwork({ ...snapshot, people, interactions }))).toBe(
            JSON.stringify(measureNetwork(snapshot)),
          ),
      ),
    ));
});
