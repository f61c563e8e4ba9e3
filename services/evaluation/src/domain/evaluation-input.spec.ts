import { anInput, daysBefore, did, joined, left, noon } from '../../test/known-entries';
import { computeEvaluation } from './compute-evaluation';
import { snapshotOf } from './evaluation-input';

describe('What goes into an evaluation', () => {
  it('is of the people who had joined and not left since', () => {
    const participation = [
      joined('ana'),
      joined('ben'),
      left('ben', daysBefore(20)),
      joined('ben', daysBefore(10)),
      joined('cho'),
      left('cho', daysBefore(5)),
    ];
    expect(snapshotOf(anInput({ participation })).people).toEqual(['ana', 'ben']);
  });

  it('takes a message to two people as two interactions, one turn and one contribution', () => {
    const participation = ['ana', 'ben', 'cho'].map((who) => joined(who));
    const interactions = [did('MESSAGE', 'ana', 'ben', noon, 'e1'), did('MESSAGE', 'ana', 'cho', noon, 'e1')];
    const snapshot = snapshotOf(anInput({ participation, interactions }));
    expect(snapshot.interactions.map(({ to, isTurn, isContribution }) => [to, isTurn, isContribution])).toEqual([
      ['ben', true, true],
      ['cho', false, false],
    ]);
  });

  it('counts a turn also when the first of those addressed has left since', () => {
    const participation = [joined('ana'), joined('ben'), left('ben', daysBefore(1)), joined('cho')];
    const interactions = [
      did('MESSAGE', 'ana', 'ben', daysBefore(2), 'e1'),
      did('MESSAGE', 'ana', 'cho', daysBefore(2), 'e1'),
    ];
    const snapshot = snapshotOf(anInput({ participation, interactions }));
    expect(snapshot.interactions).toMatchObject([{ to: 'cho', isTurn: true }]);
  });

  it('is the same, and gives the same bytes, in whatever order it became known', () => {
    const people = ['ana', 'ben', 'cho', 'dan', 'eve'];
    const participation = people.map((who) => joined(who));
    const interactions = people.flatMap((from, i) =>
      people.map((to, j) => did(i > j ? 'REPLY' : 'MESSAGE', from, to, daysBefore((i * 7 + j * 3) % 11), `e${i}${j}`)),
    );
    const one = computeEvaluation(anInput({ participation, interactions }));
    const other = computeEvaluation(
      anInput({ participation: [...participation].reverse(), interactions: [...interactions].reverse() }),
    );
    expect(JSON.stringify(other)).toBe(JSON.stringify(one));
  });

  it('has another digest with one fact more', () => {
    const participation = [joined('ana'), joined('ben')];
    const digests = [[], [did('MESSAGE', 'ana', 'ben')], [did('REPLY', 'ana', 'ben')]].map(
      (interactions) => computeEvaluation(anInput({ participation, interactions })).inputDigest,
    );
    expect(new Set(digests).size).toBe(3);
  });
});
