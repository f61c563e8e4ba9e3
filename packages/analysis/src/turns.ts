import { compareCodeUnits } from './compare-code-units';
import { type Interaction } from './interaction';
import { PairMap } from './pair-map';

/** Somebody addressed somebody, and waits or has waited for a word back. Times in milliseconds since the epoch. */
export interface Turn {
  readonly from: string;
  readonly to: string;
  readonly openedAt: number;
  /** Always later than `openedAt`; null while they wait. */
  readonly answeredAt: number | null;
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
 * Edges      what is written to all (`to` null) or to oneself, or later than `asOf`, opens and answers nothing.
 * Cost       O(n log n) for n messages.
 * About      the two people; only shares and medians over a group of at least 5 are the group's.
 * Source     ours, after turn-taking: Sacks, Schegloff & Jefferson (1974), Language 50:696, https://doi.org/10.2307/412243
 * @param messages the caller chooses which interactions are messages
 * @returns sorted by the time of opening, then from, then to
 * @throws RangeError when a time is not finite
 */
export function turns(messages: Iterable<Interaction>, asOf: number): Turn[] {
  const opened: Turn[] = [];
  const open = new PairMap<number>(); // its place in `opened`
  for (const crossing of instants(messages, asOf)) {
    for (const { from, to, at } of crossing) {
      const waiting = open.get(to, from);
      if (waiting === undefined) continue;
      opened[waiting] = { ...opened[waiting]!, answeredAt: at };
      open.delete(to, from);
    }
    for (const { from, to, at } of crossing) {
      if (open.get(from, to) !== undefined) continue;
      open.set(from, to, opened.length);
      opened.push({ from, to, openedAt: at, answeredAt: null });
    }
  }
  return opened;
}

type Addressed = Interaction & { readonly to: string };

/** Messages from one to another by `asOf`, those of each instant together, in the order of time. */
function* instants(messages: Iterable<Interaction>, asOf: number): Generator<Addressed[]> {
  const inOrder = [...messages]
    .filter((message): message is Addressed => {
      if (!Number.isFinite(message.at)) throw new RangeError(`A message has the time ${message.at}.`);
      return message.to !== null && message.to !== message.from && message.at <= asOf;
    })
    .sort((a, b) => a.at - b.at || compareCodeUnits(a.from, b.from) || compareCodeUnits(a.to, b.to));
  for (let first = 0, next = 0; first < inOrder.length; first = next) {
    while (inOrder[next]?.at === inOrder[first]!.at) next += 1;
    yield inOrder.slice(first, next);
  }
}
