import { markIn } from '../marked-id';
import { eventsOf } from '../subscription';
import { Client } from './client';

export interface ComeAndGoJob {
  readonly url: string;
  readonly tokens: readonly string[];
  readonly networkIds: readonly string[];
  readonly cycles: number;
}

const AT_ONCE = 50;
const PATIENCE_MILLISECONDS = 30_000;

/**
 * Clients subscribe and unsubscribe. Each connection does it twice: it says that it wants no more, subscribes to another
 * network, and is gone. Half of them wait for an event before, so that subscriptions end in every state.
 *
 * @returns how many waited for an event in vain, or were refused
 */
export async function comeAndGo({ url, tokens, networkIds, cycles }: ComeAndGoJob): Promise<{ failed: number }> {
  let next = 0;
  let failed = 0;
  const follow = async (client: Client, cycle: number): Promise<void> => {
    const heard = firstEvent(client, networkIds[cycle % networkIds.length]!, cycle);
    if (cycle % 4 < 2 && !(await heard)) failed += 1;
  };
  const visit = async (): Promise<void> => {
    while (next < cycles) {
      const cycle = next;
      next += 2;
      const client = await Client.open({ url, token: tokens[(cycle / 2) % tokens.length]! });
      await follow(client, cycle);
      client.complete();
      await follow(client, cycle + 1);
      client.leave();
      await client.whenClosed;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, visit));
  return { failed };
}

/** @returns whether one came */
function firstEvent(client: Client, networkId: string, cycle: number): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), PATIENCE_MILLISECONDS);
    const answer = (came: boolean): void => {
      clearTimeout(timer);
      resolve(came);
    };
    void client.whenClosed.then(() => answer(false));
    client.subscribe(eventsOf(networkId, cycle % 2), {
      reads: true,
      message: (text) => answer(markIn(text) !== undefined),
      passed: () => undefined,
    });
  });
}
