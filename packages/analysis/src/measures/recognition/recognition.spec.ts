import { type Deed, recordOf } from '../../../test/record-of';
import { evenness } from '../../algorithms/evenness';
import { Facts } from '../../facts/facts';
import { coverage } from './coverage';
import { givers } from './givers';
import { recognition } from './index';
import { receivers } from './receivers';

const people = ['ana', 'ben', 'cho', 'dan'];

const network = (...deeds: Deed[]): Facts => new Facts(recordOf({ people, deeds }));

const works = (from: string): Deed => ({ from, to: null, at: -9, kind: 'TASK_DONE' });

const thanks = (from: string, to: string | null, act?: string): Deed => ({
  ...{ from, to, at: -1, kind: 'RECOGNITION' },
  ...(act && { act }),
});

describe('recognition', () => {
  it('covers those who gave something and were thanked', () =>
    expect(coverage.of(network(works('ana'), works('ana'), works('ben'), works('cho'), thanks('ben', 'ana')))).toBe(
      1 / 3,
    ));

  it('covers nobody for being thanked alone', () =>
    expect(coverage.of(network(works('ana'), thanks('ben', 'dan')))).toBe(0));

  it.each([
    ['to all', thanks('ben', null)],
    ['to oneself', thanks('ana', 'ana')],
    ['of strangers', thanks('zoe', 'ana')],
  ])('is not found in thanks %s', (_, deed) => {
    const facts = network(works('ana'), deed);
    expect([coverage.of(facts), givers.of(facts), receivers.of(facts)]).toEqual([0, null, null]);
  });

  it('is not found in a mere reaction', () =>
    expect(coverage.of(network(works('ana'), { from: 'ben', to: 'ana', at: 0, kind: 'REACTION' }))).toBe(0));

  it('is given once where it names several, and received by each of them', () => {
    const facts = network(thanks('ana', 'ben', 'well done'), thanks('ana', 'cho', 'well done'), thanks('dan', 'ben'));
    expect(givers.of(facts)).toBe(evenness([1, 0, 0, 1]));
    expect(receivers.of(facts)).toBe(evenness([0, 2, 1, 0]));
  });

  it('is even where everybody thanks, and uneven where the same is always thanked', () => {
    const facts = network(...people.map((from) => thanks(from, from === 'ana' ? 'ben' : 'ana')));
    expect(givers.of(facts)).toBe(1);
    expect(receivers.of(facts)).toBe(evenness([3, 1, 0, 0]));
    expect(receivers.of(network(thanks('ben', 'ana'), thanks('cho', 'ana')))).toBe(0);
  });

  it('is nothing where nobody is, nobody gave and nobody thanked', () => {
    for (const facts of [network(), new Facts(recordOf({}))])
      expect(recognition.map((measure) => measure.of(facts))).toEqual([null, null, null]);
  });
});
