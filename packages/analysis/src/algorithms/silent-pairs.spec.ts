import fc from 'fast-check';
import { type Deed, recordOf } from '../../test/record-of';
import { silentPairs } from './silent-pairs';

const people = ['ana', 'ben', 'cho'];
const silentAt = (asOf: number, ...deeds: Deed[]) => silentPairs(recordOf({ people, asOf, deeds }));
const at = (from: string, to: string | null, ...times: number[]): Deed[] => times.map((at) => ({ from, to, at }));

/** By the definition, with a list of instants for each pair. */
function slowSilentPairs(asOf: number, deeds: readonly Deed[]) {
  const pairs = people.flatMap((one, i) => people.slice(i + 1).map((other) => [one, other]));
  const instants = pairs
    .map((pair) => {
      const theirs = deeds.filter(({ from, to }) => from !== to && pair.includes(from) && pair.includes(to ?? ''));
      return [...new Set(theirs.map(({ at }) => at))].sort((a, b) => a - b);
    })
    .filter(({ length }) => length >= 3);
  const isSilent = (times: number[]): boolean => {
    const gaps = times.slice(1).map((time, i) => time - times[i]!);
    return asOf - times.at(-1)! > (8 * gaps.reduce((sum, gap) => sum + gap, 0)) / gaps.length;
  };
  return { acquainted: instants.length, silent: instants.filter(isSilent).length };
}

describe('pairs who fell silent', () => {
  it('are those silent for more than eight of their own gaps', () => {
    const daily = at('ana', 'ben', 0, 1, 2); // a gap of 1: silent after 10
    const rarely = at('cho', 'ben', 0, 4, 8); // a gap of 4: silent after 40
    expect(silentAt(10, ...daily, ...rarely)).toEqual({ acquainted: 2, silent: 0 });
    expect(silentAt(10.5, ...daily, ...rarely)).toEqual({ acquainted: 2, silent: 1 });
    expect(silentAt(41, ...daily, ...rarely)).toEqual({ acquainted: 2, silent: 2 });
  });

  it('answer each other: both directions make one rhythm', () =>
    expect(silentAt(100, ...at('ana', 'ben', 0, 2), ...at('ben', 'ana', 1))).toEqual({ acquainted: 1, silent: 1 }));

  it('have a rhythm from three distinct instants on', () => {
    expect(silentAt(100, ...at('ana', 'ben', 0, 1))).toEqual({ acquainted: 0, silent: 0 });
    expect(silentAt(100, ...at('ana', 'ben', 0, 1, 1, 1))).toEqual({ acquainted: 0, silent: 0 });
  });

  it('are not known by what was said to all, to oneself, or by what is no evidence of a tie', () => {
    const unheard = [...at('ana', null, 0, 1, 2), ...at('ben', 'ben', 0, 1, 2)];
    const record = recordOf({ people, asOf: 100, deeds: [...unheard, ...at('ana', 'cho', 0, 1, 2)] });
    expect(silentPairs(record)).toEqual({ acquainted: 1, silent: 1 });
    const weightless = record.kinds.map((kind) => ({ ...kind, weight: 0 }));
    expect(silentPairs({ ...record, kinds: weightless })).toEqual({ acquainted: 0, silent: 0 });
  });

  it('are those that a list of instants for each pair shows', () => {
    const deeds = fc.array(
      fc.record({ from: fc.constantFrom(...people), to: fc.constantFrom(...people, null), at: fc.nat(20) }),
      { maxLength: 25 },
    );
    fc.assert(
      fc.property(deeds, fc.nat(80), (some, later) =>
        expect(silentAt(20 + later, ...some)).toEqual(slowSilentPairs(20 + later, some)),
      ),
      { numRuns: 500 },
    );
  });
});
