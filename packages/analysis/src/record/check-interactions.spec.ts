import { kinds, recordOf } from '../../test/record-of';
import { checkInteractions } from './check-interactions';
import type { InteractionTable } from './interaction-table';

const record = recordOf({
  people: ['ana', 'ben'],
  asOf: 9,
  deeds: [
    { from: 'ana', to: 'ben', at: 1 },
    { from: 'ben', to: null, at: 9 },
  ],
});

const check = (change: Partial<InteractionTable>) => () =>
  checkInteractions({ ...record, interactions: { ...record.interactions, ...change } });

describe('interactions', () => {
  it('can be measured as the recorder takes them down', () => {
    expect(check({})).not.toThrow();
    expect(() => checkInteractions(recordOf({}))).not.toThrow();
  });

  it.each<[string, Partial<InteractionTable>]>([
    ['from somebody who is not there', { from: Uint32Array.of(0, 2) }],
    ['to somebody who is not there', { to: Uint32Array.of(1, 2) }],
    ['of a kind that is not there', { kind: Uint8Array.of(0, kinds.length) }],
    ['at no moment', { at: Float64Array.of(1, NaN) }],
    ['before all time', { at: Float64Array.of(-Infinity, 1) }],
    ['in the future', { at: Float64Array.of(1, 10) }],
    ['out of order', { at: Float64Array.of(2, 1) }],
  ])('are refused %s', (_, change) => expect(check(change)).toThrow(/^interactions\[[01]\] \(from /));

  it('are named when they are refused', () =>
    expect(check({ at: Float64Array.of(1, 10) })).toThrow(
      'interactions[1] (from 1 to all, kind 0, at 10) must be between some of the 2 people, of one of the 6 kinds, and come in ' +
        'order of time, up to 9.',
    ));
});
