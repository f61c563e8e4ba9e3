import type { Evidence } from './ledger-entry';
import { relationshipsOf, strengthAt, strengthened } from './relationship';

const DAY = 86_400_000;
const noon = new Date('2024-06-01T12:00:00Z');
const daysBefore = (days: number): Date => new Date(noon.getTime() - days * DAY);

const evidence = (what: Partial<Evidence>): Evidence => ({
  networkId: 'n',
  at: noon,
  kind: 'MESSAGE',
  fromId: 'ana',
  toId: 'ben',
  evidence: { type: 'Message', id: 'm' },
  aboutId: null,
  talk: null,
  progress: null,
  eventId: 'e',
  ...what,
});

describe('A relationship', () => {
  it('is as strong as the evidence, each piece halved for every 90 days of its age', () => {
    const [tie] = relationshipsOf([
      evidence({ at: daysBefore(180) }),
      evidence({ at: daysBefore(90), kind: 'PROMISE' }),
      evidence({}),
    ]);
    expect(tie).toMatchObject({ interactions: 3, firstAt: daysBefore(180), lastAt: noon });
    expect(strengthAt(tie?.rank ?? NaN, noon)).toBeCloseTo(0.25 + 2 * 0.5 + 1, 9);
  });

  it('fades alike for all, so that who ranks higher is tied more strongly at any time', () => {
    const [older, newer] = relationshipsOf([
      ...[1, 2, 3, 4].map(() => evidence({ at: daysBefore(100) })),
      evidence({ fromId: 'cho' }),
    ]).map(({ rank }) => rank);
    for (const at of [daysBefore(100), noon, daysBefore(-900)])
      expect(strengthAt(older ?? NaN, at) / strengthAt(newer ?? NaN, at)).toBeCloseTo(4 * 2 ** (-100 / 90), 9);
  });

  it('is the same in whatever portions its evidence comes', () => {
    const pieces = [200, 10, 90, 0].map((days) => evidence({ at: daysBefore(days) }));
    const [whole] = relationshipsOf(pieces);
    const inPortions = pieces.flatMap((piece) => relationshipsOf([piece])).reduce(strengthened);
    expect(inPortions).toEqual({ ...whole, rank: expect.closeTo(whole?.rank ?? NaN, 9) });
  });

  it('goes one way: each direction has its own evidence', () => {
    const ties = relationshipsOf([evidence({}), evidence({ fromId: 'ben', toId: 'ana' })]);
    expect(ties.map(({ fromId, toId }) => [fromId, toId])).toEqual([
      ['ana', 'ben'],
      ['ben', 'ana'],
    ]);
  });

  it.each([
    ['what is said to all', { toId: null }],
    ['what one does for oneself', { toId: 'ana' }],
    ['a broken promise', { kind: 'PROMISE_BROKEN' }],
  ] as const)('does not come of %s', (_what, some) => expect(relationshipsOf([evidence(some)])).toEqual([]));
});
