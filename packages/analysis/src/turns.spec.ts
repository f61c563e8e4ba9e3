import fc from 'fast-check';
import { answeredShare, responseLatency, type Turn, turns } from './index';

const write = (from: string, to: string | null, at: number) => ({ from, to, at, weight: 1 });
const turn = (from: string, to: string, openedAt: number, answeredAt: number | null): Turn => ({
  from,
  to,
  openedAt,
  answeredAt,
});

describe('turns', () => {
  it('open with the first message of a run and end with the other one’s next', () =>
    expect(turns([write('ana', 'ben', 1), write('ana', 'ben', 5), write('ben', 'ana', 8)], 10)).toEqual([
      turn('ana', 'ben', 1, 8),
      turn('ben', 'ana', 8, null),
    ]));

  it('belong to a pair: a word to somebody else answers nothing', () =>
    expect(turns([write('ana', 'ben', 1), write('ben', 'cho', 2)], 10)).toEqual([
      turn('ana', 'ben', 1, null),
      turn('ben', 'cho', 2, null),
    ]));

  it('are not answered by messages that cross them', () =>
    expect(turns([write('ana', 'ben', 3), write('ben', 'ana', 3), write('ben', 'ana', 7)], 10)).toEqual([
      turn('ana', 'ben', 3, 7),
      turn('ben', 'ana', 3, null),
    ]));

  it('that were open before two messages cross are answered by them', () =>
    expect(turns([write('ana', 'ben', 1), write('ben', 'ana', 3), write('ana', 'ben', 3)], 10)).toEqual([
      turn('ana', 'ben', 1, 3),
      turn('ana', 'ben', 3, null),
      turn('ben', 'ana', 3, null),
    ]));

  it('leave out what is said to all, to oneself, or later', () =>
    expect(turns([write('ana', null, 1), write('ana', 'ana', 2), write('ana', 'ben', 11)], 10)).toEqual([]));

  it('refuse a time that is none', () => expect(() => turns([write('ana', 'ben', NaN)], 10)).toThrow(RangeError));

  const people = fc.constantFrom('ana', 'ben', 'cho');
  const messages = fc.array(fc.tuple(people, people, fc.nat(20)).map((message) => write(...message)));
  it('are the same in whatever order messages come, alternate, and are answered later than opened', () =>
    fc.assert(
      fc.property(messages, (some) => {
        const found = turns(some, 15);
        expect(turns([...some].reverse(), 15)).toEqual(found);
        for (const { openedAt, answeredAt } of found) expect(answeredAt ?? Infinity).toBeGreaterThan(openedAt);
        for (const { from, to, openedAt } of found)
          expect(found.filter((t) => t.from === from && t.to === to && t.openedAt === openedAt)).toHaveLength(1);
      }),
    ));

  it('take no side: with the names exchanged they are the same turns', () =>
    fc.assert(
      fc.property(messages, (some) => {
        const mirror = (name: string) => ({ ana: 'cho', ben: 'ben', cho: 'ana' })[name]!;
        const mirrored = turns(
          some.map(({ from, to, at }) => write(mirror(from), mirror(to!), at)),
          15,
        );
        const back = mirrored.map((t) => turn(mirror(t.from), mirror(t.to), t.openedAt, t.answeredAt));
        expect(new Set(back.map((t) => JSON.stringify(t)))).toEqual(
          new Set(turns(some, 15).map((t) => JSON.stringify(t))),
        );
      }),
    ));
});

describe('listening', () => {
  const some = [turn('a', 'b', 0, 10), turn('b', 'a', 10, 14), turn('a', 'c', 0, null), turn('c', 'a', 80, null)];

  it('is the share of turns that were answered', () => expect(answeredShare(some)).toBe(1 / 2));
  it('waits for half of all, those who still wait included', () =>
    // Answered after 4 and 10, waiting for 20 and 100: after 10 half of the four have an answer.
    expect(responseLatency(some, 100)).toEqual({
      median: 10,
      curve: [
        { time: 4, share: 0.75 },
        { time: 10, share: 0.5 },
      ],
    }));
  it('has no median where most never hear back', () =>
    expect(responseLatency([...some, turn('d', 'a', 0, null)], 100).median).toBeNull());
  it('is nothing where nobody wrote', () => {
    expect(answeredShare([])).toBeNull();
    expect(responseLatency([], 100)).toEqual({ median: null, curve: [] });
  });
});
