import { type Deed, recordOf } from '../../../test/record-of';
import { Facts } from '../../facts/facts';
import { answered } from './answered';
import { awaited } from './awaited';
import { awaiting } from './awaiting';
import { latency } from './latency';

const hour = 3_600_000;
const asOf = 100 * hour;

const network = (...deeds: Deed[]): Facts => new Facts(recordOf({ people: ['ana', 'ben', 'cho', 'dan'], asOf, deeds }));

const write = (from: string, to: string | null, hours: number, more: Partial<Deed> = {}): Deed => ({
  ...{ from, to, at: hours * hour },
  ...more,
});

describe('listening', () => {
  // Ana waits ten hours for Ben and four hours for Cho, Ben still waits for Ana, Cho for Ana, and Ana for Dan.
  const talk = network(
    write('ana', 'ben', 0),
    write('ben', 'ana', 10),
    write('ana', 'cho', 20),
    write('cho', 'ana', 24),
    write('ana', 'dan', 99),
  );

  it('is the share of turns that were answered', () => expect(answered.of(talk)).toBe(2 / 5));

  it('takes as long as half of all wait, those who still wait included', () =>
    // Answered after 4 and 10 hours; waiting for 1, 76 and 90: of the four that are left after an hour, two wait on after ten.
    expect(latency.of(talk)).toBe(10));

  it('does not seem quicker because people have to ask again', () => {
    const patient = network(write('ana', 'ben', 0), write('ben', 'ana', 10), write('ana', 'ben', 10.5));
    const reminding = network(
      write('ana', 'ben', 0),
      write('ana', 'ben', 9),
      write('ben', 'ana', 10),
      write('ana', 'ben', 10.5),
    );
    expect(latency.of(reminding)).toBe(latency.of(patient));
  });

  it('takes for ever where most never hear back', () =>
    expect(
      latency.of(
        network(write('ana', 'ben', 0), write('ben', 'ana', 1), write('ana', 'cho', 0), write('ana', 'dan', 0)),
      ),
    ).toBeNull());

  it('is nothing where nobody wrote to anybody', () => {
    for (const silence of [
      network(),
      network(write('ana', null, 1), write('ana', 'ana', 1)),
      network(write('ana', 'ben', 1, { kind: 'REACTION' })),
      new Facts(recordOf({})),
    ]) {
      expect(answered.of(silence)).toBeNull();
      expect(latency.of(silence)).toBeNull();
    }
  });

  it('leaves some waiting for your word, and you for that of others', () => {
    expect([...awaited.of(talk)]).toEqual([2, 0, 0, 1]);
    expect([...awaiting.of(talk)]).toEqual([1, 1, 1, 0]);
  });

  it('has each wait once, however often they write', () => {
    const pressing = network(write('ben', 'ana', 1), write('ben', 'ana', 2), write('cho', 'ana', 3));
    expect([...awaited.of(pressing)]).toEqual([2, 0, 0, 0]);
    expect([...awaiting.of(pressing)]).toEqual([0, 1, 1, 0]);
  });
});
