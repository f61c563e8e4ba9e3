import type { Delivery } from '../outlet';
import { textFrame } from './text-frame';

/**
 * Many clients count their subscriptions from 1, or have but one, and so share a few ids; others make an id up for each, and
 * their frames are of no use to anybody else. A delivery lives as long as somebody is behind, so no more are kept with it.
 */
const MOST_IDS = 8;

interface Made {
  readonly body: Buffer;
  readonly frames: Map<string, Buffer>;
}

const made = new WeakMap<Delivery, Made>();

/** The `next` message of graphql-transport-ws, made once for all subscriptions of this id, whosever they are. */
export function nextFrame(delivery: Delivery, id: string): Buffer {
  const { body, frames } = madeOf(delivery);
  const known = frames.get(id);
  if (known) return known;
  const frame = textFrame(`{"id":${JSON.stringify(id)},"type":"next","payload":`, body, '}');
  if (frames.size < MOST_IDS) frames.set(id, frame);
  return frame;
}

function madeOf(delivery: Delivery): Made {
  const known = made.get(delivery);
  if (known) return known;
  const first = { body: Buffer.from(delivery.text), frames: new Map<string, Buffer>() };
  made.set(delivery, first);
  return first;
}
