import { NONE } from './interaction-table';
import type { NetworkRecord } from './network-record';

/**
 * That each interaction can be measured: what the recorder took down can; what comes from elsewhere may not.
 *
 * @throws RangeError for one with an end that is not there, of a kind that is not there, of no moment or a later one than asOf,
 *   or not in order of time: the message names it by its place
 */
export function checkInteractions({ people, kinds, interactions, asOf }: NetworkRecord): void {
  const { length, from, to, at, kind } = interactions;
  let before = -Infinity;
  for (let row = 0; row < length; row++) {
    const moment = at[row]!;
    const isThere =
      from[row]! < people.length && (to[row]! < people.length || to[row] === NONE) && kind[row]! < kinds.length;
    if (!(isThere && moment >= before && moment <= asOf && moment > -Infinity)) throw wrong(row);
    before = moment;
  }

  function wrong(row: number): RangeError {
    const taker = to[row] === NONE ? 'all' : to[row];
    return new RangeError(
      `interactions[${row}] (from ${from[row]} to ${taker}, kind ${kind[row]}, at ${at[row]}) must be between some of the ` +
        `${people.length} people, of one of the ${kinds.length} kinds, and come in order of time, up to ${asOf}.`,
    );
  }
}
