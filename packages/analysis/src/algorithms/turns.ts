import { byPair } from '../record/by-counting';
import { type InteractionTable, NONE } from '../record/interaction-table';

/**
 * A row for each time that somebody addressed somebody, and waits or has waited for a word back. Times in milliseconds since the
 * epoch.
 */
export interface TurnTable {
  readonly length: number;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly openedAt: Float64Array;
  /** Always later than `openedAt`; NaN while they wait. */
  readonly answeredAt: Float64Array;
}

/**
 * The turns of a conversation, from the messages that two people wrote to each other.
 *
 * A turn of A towards B is a run of messages from A to B with none from B to A in between. It opens at the first of them: A has
 * waited since then, and a second message (a reminder, an afterthought) does not make the wait shorter. It is answered when B
 * next writes to A. The answer is itself a turn of B's, so a conversation ends with an open turn; a closing word that asks for
 * nothing counts like a question, for nothing in its time and ends tells them apart.
 *
 * Messages that cross at one instant do not answer each other, since neither had been read: they answer what was open before, and
 * each then opens a turn. So it does not matter who of two people comes first in any order.
 *
 * Edges      what is written to all or to oneself opens and answers nothing.
 * Cost       O(people + rows).
 * About      the two people; only shares and medians over a group of at least 5 are the group's.
 * Source     ours, after turn-taking: Sacks, Schegloff & Jefferson (1974), Language 50:696, https://doi.org/10.2307/412243
 * @param people how many there are
 * @param table in order of time
 * @param isMessage which of its rows are messages
 * @returns the turns of each two people side by side, as they opened; of two that opened at once, first that of the lower number
 * @throws RangeError when two messages of a pair are not in order of time
 */
export function turnsOf(people: number, table: InteractionTable, isMessage: (row: number) => boolean): TurnTable {
  const { from, to, at } = table;
  const { lower, upper } = pairsOf(table);
  const rows = byPair(people, lower, upper, (row) => to[row] !== NONE && to[row] !== from[row] && isMessage(row));
  const turns = new TurnsInMaking(rows.length);
  for (let first = 0, next = 0; first < rows.length; first = next) {
    const row = rows[first]!;
    const last = first === 0 ? null : rows[first - 1]!;
    if (last === null || lower[last] !== lower[row] || upper[last] !== upper[row])
      turns.begin(lower[row]!, upper[row]!);
    else if (!(at[last]! < at[row]!)) throw new RangeError(`A message of ${at[row]} comes after one of ${at[last]}.`);
    let lowerWrites = false;
    let upperWrites = false;
    for (; next < rows.length; next++) {
      const crossing = rows[next]!;
      if (at[crossing] !== at[row] || lower[crossing] !== lower[row] || upper[crossing] !== upper[row]) break;
      if (from[crossing] === lower[row]) lowerWrites = true;
      else upperWrites = true;
    }
    turns.write(at[row]!, lowerWrites, upperWrites);
  }
  return turns.table();
}

/** The numbers of the two people of each row, whoever of them did it towards whom. */
function pairsOf({ length, from, to }: InteractionTable): { lower: Uint32Array; upper: Uint32Array } {
  const lower = new Uint32Array(length);
  const upper = new Uint32Array(length);
  for (let row = 0; row < length; row++) {
    lower[row] = Math.min(from[row]!, to[row]!);
    upper[row] = Math.max(from[row]!, to[row]!);
  }
  return { lower, upper };
}

/** Follows the conversation of one pair after another. */
class TurnsInMaking {
  private readonly columns: Omit<TurnTable, 'length'>;
  private length = 0;
  private lower = NONE;
  private upper = NONE;
  /** Which turns towards the other are open; −1: none. */
  private openOfLower = -1;
  private openOfUpper = -1;

  constructor(most: number) {
    this.columns = {
      from: new Uint32Array(most),
      to: new Uint32Array(most),
      openedAt: new Float64Array(most),
      answeredAt: new Float64Array(most),
    };
  }

  begin(lower: number, upper: number): void {
    this.lower = lower;
    this.upper = upper;
    this.openOfLower = this.openOfUpper = -1;
  }

  /** At one moment: what was open is answered before anything opens. */
  write(at: number, lowerWrites: boolean, upperWrites: boolean): void {
    if (upperWrites) this.openOfLower = this.answer(this.openOfLower, at);
    if (lowerWrites) this.openOfUpper = this.answer(this.openOfUpper, at);
    if (lowerWrites && this.openOfLower < 0) this.openOfLower = this.open(this.lower, this.upper, at);
    if (upperWrites && this.openOfUpper < 0) this.openOfUpper = this.open(this.upper, this.lower, at);
  }

  table(): TurnTable {
    const { length, columns } = this;
    return {
      length,
      from: columns.from.subarray(0, length),
      to: columns.to.subarray(0, length),
      openedAt: columns.openedAt.subarray(0, length),
      answeredAt: columns.answeredAt.subarray(0, length),
    };
  }

  private open(from: number, to: number, at: number): number {
    const turn = this.length++;
    this.columns.from[turn] = from;
    this.columns.to[turn] = to;
    this.columns.openedAt[turn] = at;
    this.columns.answeredAt[turn] = NaN;
    return turn;
  }

  private answer(turn: number, at: number): number {
    if (turn >= 0) this.columns.answeredAt[turn] = at;
    return -1;
  }
}
