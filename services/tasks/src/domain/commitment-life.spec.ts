import { refusal } from '@trama/testkit';
import { aCommitment, aTask } from '../../test/work';
import { accept } from './accept-commitment';
import { CommitmentState, type Commitment } from './commitment';
import { decline } from './decline-commitment';
import { settle } from './settle-commitment';
import { withdraw } from './withdraw-commitment';

const noon = new Date('2026-03-01T12:00:00Z');

const steps: Readonly<
  Record<string, { readonly from: CommitmentState; readonly take: (promise: Commitment) => Commitment }>
> = {
  accept: { from: 'OFFERED', take: (offer) => accept(offer, noon) },
  decline: { from: 'OFFERED', take: (offer) => decline(offer, null, noon) },
  withdraw: { from: 'ACCEPTED', take: (promise) => withdraw(promise, null, 'I broke my arm.', noon) },
  keep: { from: 'ACCEPTED', take: (promise) => settle(promise, { kept: true, at: noon }) },
  break: { from: 'ACCEPTED', take: (promise) => settle(promise, { kept: false, at: noon }) },
};

describe.each(Object.values(CommitmentState))('a promise that is %s', (state) => {
  it.each(Object.entries(steps))('may be followed by: %s, or says what it is by now', (_, { from, take }) => {
    const promise = aCommitment({ state });
    if (state === from) expect(() => take(promise)).not.toThrow();
    else expect(() => take(promise)).toThrow(refusal('CONFLICT', { state }));
  });
});

it('is given at a time, and ends at one', () => {
  const given = accept(aCommitment(), noon);
  expect(given).toMatchObject({ state: 'ACCEPTED', acceptedAt: noon, endedAt: null });
  expect(settle(given, { kept: true, at: noon, note: 'Not a drop.' })).toMatchObject({
    state: 'KEPT',
    endedAt: noon,
    note: 'Not a drop.',
  });
});

it('is not taken back without a reason', () => {
  expect(() => withdraw(aCommitment({ state: 'ACCEPTED' }), null, ' ', noon)).toThrow(
    refusal('INVALID_INPUT', { field: 'reason' }),
  );
});

it('is not taken back once what was promised is done', () => {
  expect(() => withdraw(aCommitment({ state: 'ACCEPTED' }), aTask({ state: 'DONE' }), 'No more.', noon)).toThrow(
    refusal('CONFLICT', { state: 'DONE' }),
  );
});
