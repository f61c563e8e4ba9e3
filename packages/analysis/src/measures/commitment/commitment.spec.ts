import fc from 'fast-check';
import { type Known, recordOf } from '../../../test/record-of';
import { wilsonLowerBound } from '../../algorithms/wilson-lower-bound';
import { Facts } from '../../facts/facts';
import type { CommitmentRecord } from '../../record/network-record';
import { followThrough } from './follow-through';
import { commitment } from './index';
import { kept } from './kept';
import { keptLowerBound } from './kept-lower-bound';
import { renegotiated } from './renegotiated';
import { withdrawn } from './withdrawn';

const asOf = 100;

const network = (known: Known): Facts => new Facts(recordOf({ asOf, ...known }));

const promise = (outcome: CommitmentRecord['outcome'], promisedAt = 1, endedAt = promisedAt): CommitmentRecord => ({
  ...{ promisedAt, outcome },
  endedAt: outcome === 'OPEN' ? null : endedAt,
});

describe('promises', () => {
  const some = network({
    commitments: [
      ...Array.from({ length: 6 }, () => promise('KEPT')),
      ...[promise('BROKEN'), promise('BROKEN')],
      ...[promise('WITHDRAWN'), promise('RENEGOTIATED')],
      ...Array.from({ length: 9 }, () => promise('OPEN')),
    ],
  });

  it('are kept rather than broken', () => expect(kept.of(some)).toBe(6 / 8));
  it('vouch for less while they are few', () => expect(keptLowerBound.of(some)).toBe(wilsonLowerBound(6, 8)));
  it('are made anew before they are broken', () => expect(renegotiated.of(some)).toBe(1 / 10));
  it('are taken back', () => expect(withdrawn.of(some)).toBe(1 / 10));

  it('tell nothing before one has come to an end', () => {
    for (const facts of [network({}), network({ commitments: [promise('OPEN')], meetings: [0] })])
      expect(commitment.map((measure) => measure.of(facts))).toEqual([null, null, null, null, null]);
  });

  it('were neither kept nor broken where all were taken back', () => {
    const facts = network({ commitments: [promise('WITHDRAWN')] });
    expect([kept.of(facts), keptLowerBound.of(facts), withdrawn.of(facts)]).toEqual([null, null, 1]);
  });

  it.each<[string, CommitmentRecord, string]>([
    ['without a moment', promise('OPEN', NaN), 'was promised at NaN'],
    ['of the future', promise('OPEN', 101), 'was promised at 101, which is after 100'],
    ['that ends before it is made', promise('KEPT', 5, 4), 'ended at 4, before it was promised at 5'],
    ['that ends in the future', promise('KEPT', 5, 101), 'ended at 101, which is after 100'],
    ['that is open and has ended', { ...promise('KEPT'), outcome: 'OPEN' }, 'is open, and ended at 1'],
    ['that is kept and has not ended', { ...promise('OPEN'), outcome: 'KEPT' }, 'is KEPT, and ended at null'],
    ['that ended at no moment', promise('BROKEN', 5, Infinity), 'is BROKEN, and ended at Infinity'],
  ])('cannot be one %s', (_, wrong, message) => {
    const facts = network({ commitments: [promise('KEPT'), wrong], meetings: [0, 9] });
    for (const measure of commitment) expect(() => measure.of(facts)).toThrow(`commitments[1] ${message}`);
  });
});

describe('follow-through', () => {
  const of = (meetings: number[], ...commitments: CommitmentRecord[]) =>
    followThrough.of(network({ meetings, commitments }));

  it('is the share of what was promised since a meeting that is kept by the next', () =>
    expect(
      of([10, 20, 30], promise('KEPT', 12, 15), promise('KEPT', 13, 25), promise('OPEN', 14), promise('KEPT', 22, 23)),
    ).toBe(2 / 4));

  it('begins with what is promised in the meeting itself, and ends with what is told as kept in the next', () =>
    expect(of([10, 20], promise('KEPT', 10, 20), promise('KEPT', 20, 20))).toBe(1));

  it('leaves out what was promised before the first meeting and since the last', () =>
    expect(of([10, 20], promise('KEPT', 9, 9), promise('KEPT', 20, 21))).toBeNull());

  it.each(['WITHDRAWN', 'RENEGOTIATED', 'BROKEN'] as const)('is none where it was %s', (outcome) =>
    expect(of([10, 20], promise(outcome, 11))).toBe(0),
  );

  it('needs two meetings, at two moments', () => {
    for (const meetings of [[], [10], [10, 10]]) expect(of(meetings, promise('KEPT', 10, 10))).toBeNull();
    expect(of([10, 10, 20], promise('KEPT', 10, 10))).toBe(1);
  });

  it.each([
    [[20, 10], 'meetings[1] is at 10'],
    [[10, NaN], 'meetings[1] is at NaN'],
    [[10, 101], 'meetings[1] is at 101'],
  ])('refuses meetings at %p', (meetings, message) =>
    expect(() => of(meetings, promise('KEPT', 1, 1))).toThrow(message),
  );

  const moment = fc.nat(12);
  const promises = fc.array(
    fc
      .tuple(fc.constantFrom('OPEN', 'KEPT', 'BROKEN', 'WITHDRAWN', 'RENEGOTIATED'), moment, moment)
      .map(([outcome, at, later]) => promise(outcome, at, at + later)),
  );
  it('is what one finds going from meeting to meeting', () =>
    fc.assert(
      fc.property(fc.array(moment, { maxLength: 5 }), promises, (some, commitments) => {
        const meetings = some.sort((a, b) => a - b);
        const made = meetings.flatMap((meeting, k) =>
          commitments
            .filter(({ promisedAt }) => promisedAt >= meeting && promisedAt < (meetings[k + 1] ?? -1))
            .map(({ outcome, endedAt }) => outcome === 'KEPT' && endedAt! <= meetings[k + 1]!),
        );
        expect(of(meetings, ...commitments)).toBe(made.length === 0 ? null : made.filter(Boolean).length / made.length);
        expect(of(meetings, ...commitments.toReversed())).toBe(of(meetings, ...commitments));
      }),
      { numRuns: 500 },
    ));
});
