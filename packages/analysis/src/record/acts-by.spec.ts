import { type Deed, recordOf } from '../../test/record-of';
import { countActs } from './acts-by';

const people = ['ana', 'ben', 'cho'];
const turns = (...deeds: Deed[]): number[] => [...countActs(recordOf({ people, deeds }), ({ isTurn }) => isTurn)];

describe('acts', () => {
  it('count once, however many they are towards', () =>
    expect(
      turns(
        { from: 'ana', to: 'ben', at: -2, act: 'hello' },
        { from: 'ben', to: 'ana', at: -1, act: 'hi' },
        { from: 'ana', to: 'cho', at: 0, act: 'hello' },
      ),
    ).toEqual([1, 1, 0]));

  it('of other kinds do not count, nor does what is of such a kind within an act that counts', () =>
    expect(
      turns(
        { from: 'ana', to: 'ben', at: -2, kind: 'REACTION', act: 'nod' },
        { from: 'ben', to: 'ana', at: -2, kind: 'REACTION', act: 'both' },
        { from: 'ben', to: 'cho', at: -2, kind: 'MESSAGE', act: 'both' },
      ),
    ).toEqual([0, 1, 0]));

  it('that people do together count for each', () =>
    expect(
      turns(
        { from: 'ana', to: null, at: 0, act: 'meeting' },
        { from: 'ben', to: null, at: 0, act: 'meeting' },
        { from: 'ana', to: null, at: 0, act: 'meeting' },
      ),
    ).toEqual([1, 1, 0]));

  it('are none where nobody did anything, or nobody is there', () => {
    expect(turns()).toEqual([0, 0, 0]);
    expect([...countActs(recordOf({}), () => true)]).toEqual([]);
  });
});
