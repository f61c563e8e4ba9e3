import { type Deed, kinds, type KindName, recordOf } from '../../../test/record-of';
import { evenness } from '../../algorithms/evenness';
import { Facts } from '../../facts/facts';
import { communication } from './index';
import { lessonsReused } from './lessons-reused';
import { mixBeyondInformation } from './mix-beyond-information';
import { mixEvenness } from './mix-evenness';

const day = 86_400_000;
const asOf = 100 * day;

const network = (...deeds: Deed[]): Facts => new Facts(recordOf({ people: ['ana', 'ben', 'cho'], asOf, deeds }));

const says = (kind: KindName, some: Partial<Deed> = {}): Deed => ({ from: 'ana', to: null, at: 1, kind, ...some });

describe('the mix of communication', () => {
  // Three headings: INFORMATION, QUESTION and LESSON.
  it('is as varied as its headings are even', () => {
    expect(mixEvenness.of(network(says('MESSAGE'), says('QUESTION'), says('LESSON')))).toBe(1);
    expect(mixEvenness.of(network(says('MESSAGE'), says('MESSAGE')))).toBe(0);
    expect(mixEvenness.of(network(says('MESSAGE'), says('MESSAGE'), says('QUESTION')))).toBe(evenness([2, 1, 0]));
  });

  it('is beyond information in what asks and teaches', () =>
    expect(mixBeyondInformation.of(network(says('MESSAGE'), says('QUESTION'), says('LESSON'), says('LESSON')))).toBe(
      3 / 4,
    ));

  it('counts what is said to several once', () => {
    const notice = ['ben', 'cho'].map((to) => says('MESSAGE', { to, act: 'notice' }));
    expect(mixBeyondInformation.of(network(...notice, says('QUESTION', { to: 'ben' })))).toBe(1 / 2);
    expect(mixEvenness.of(network(...notice, says('QUESTION')))).toBe(evenness([1, 1, 0]));
  });

  it('puts kinds of one heading together', () => {
    const record = recordOf({
      people: ['ana'],
      asOf,
      deeds: [says('MESSAGE'), says('TASK_DONE')],
      kinds: kinds.map((kind) => (kind.name === 'TASK_DONE' ? { ...kind, talk: 'INFORMATION' } : kind)),
    });
    expect(mixBeyondInformation.of(new Facts(record))).toBe(0);
  });

  it('is nothing where nobody talked', () => {
    for (const facts of [network(), network(says('REACTION')), new Facts(recordOf({}))])
      expect(communication.map((measure) => measure.of(facts))).toEqual([null, null, null]);
  });

  it('has no evenness where there is one heading', () => {
    const plain = kinds.map((kind) => ({ ...kind, talk: kind.talk && 'INFORMATION' }));
    const record = recordOf({ people: ['ana'], asOf, deeds: [says('QUESTION')], kinds: plain });
    expect(mixEvenness.of(new Facts(record))).toBeNull();
  });
});

describe('lessons', () => {
  const lesson = (thing: string, some: Partial<Deed> = {}): Deed => says('LESSON', { thing, ...some });
  const takesUp = (from: string, about: string, some: Partial<Deed> = {}): Deed =>
    says('REACTION', { from, about, at: 50 * day, ...some });

  it('are reused once somebody else does something about them', () =>
    expect(
      lessonsReused.of(
        network(
          lesson('pruning'),
          lesson('grafting'),
          lesson('watering'),
          takesUp('ben', 'pruning'),
          takesUp('cho', 'pruning'),
        ),
      ),
    ).toBe(1 / 3));

  it.each<KindName>(['MESSAGE', 'REACTION', 'RECOGNITION', 'LESSON'])('may be taken up by a %s', (kind) =>
    expect(lessonsReused.of(network(lesson('pruning'), takesUp('ben', 'pruning', { kind, at: asOf })))).toBe(1),
  );

  it('are not reused by what their author adds', () =>
    expect(lessonsReused.of(network(lesson('pruning'), takesUp('ana', 'pruning')))).toBe(0));

  it('are one lesson, of one author, however many they are for', () =>
    expect(
      lessonsReused.of(
        network(
          lesson('pruning', { to: 'ben', act: 'teaches' }),
          lesson('pruning', { to: 'cho', act: 'teaches' }),
          lesson('grafting', { from: 'ben' }),
          takesUp('ben', 'pruning'),
        ),
      ),
    ).toBe(1 / 2));

  it('have a week to be found', () => {
    const young = lesson('pruning', { at: asOf - 7 * day + 1 });
    expect(lessonsReused.of(network(young, takesUp('ben', 'pruning', { at: asOf })))).toBeNull();
    expect(lessonsReused.of(network({ ...young, at: asOf - 7 * day }))).toBe(0);
  });

  it('are lessons, and not what else somebody reacted to', () =>
    expect(lessonsReused.of(network(says('QUESTION', { thing: 'how' }), takesUp('ben', 'how'), lesson('so')))).toBe(0));
});
