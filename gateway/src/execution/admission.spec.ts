import { AsyncLocalStorage } from 'node:async_hooks';
import { setImmediate } from 'node:timers/promises';
import { until } from '@trama/testkit';
import { Admission } from './admission';

/** Runs so many at a time as they are let in; tells the order in which they were, and how many were under way at most. */
async function run(count: number, work: (index: number) => Promise<unknown>) {
  const admission = new Admission();
  const order: number[] = [];
  let running = 0;
  let most = 0;
  const one = async (index: number): Promise<void> => {
    order.push(index);
    most = Math.max(most, ++running);
    try {
      await work(index);
    } finally {
      running--;
    }
  };
  const all = Array.from({ length: count }, (_, index) => admission.run(() => one(index)));
  const ended = await Promise.allSettled(all);
  return { order, most, failed: ended.filter(({ status }) => status === 'rejected').length };
}

const inOrder = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

/** Nothing else runs for two milliseconds. */
function toil(): void {
  const end = performance.now() + 2;
  while (performance.now() < end);
}

describe('runs', () => {
  it('that only wait are all let in', async () => {
    const count = 500;
    let arrived = 0;
    let release = (): void => undefined;
    const allAreThere = new Promise<void>((resolve) => (release = resolve));
    const { order, most } = await run(count, () => {
      if (++arrived === count) release();
      return allAreThere;
    });
    expect(most).toBe(count);
    expect(order).toEqual(inOrder(count));
  });

  it('that keep the event loop busy are let in a few at a time, in their order', async () => {
    const { order, most } = await run(60, async () => {
      for (let step = 0; step < 3; step++) {
        toil();
        await setImmediate();
      }
    });
    expect(most).toBeLessThan(30);
    expect(order).toEqual(inOrder(60));
  });

  it('that fail let others in', async () => {
    const { order, failed } = await run(100, async (index) => {
      await setImmediate();
      throw new Error(`Number ${index} fails.`);
    });
    expect(failed).toBe(100);
    expect(order).toEqual(inOrder(100));
  });

  it('that ask the same are let in together', () => {
    const admission = new Admission();
    const leaves: (() => void)[] = [];
    for (let index = 0; index < 30; index++) admission.enter((leave) => leaves.push(leave), 'the same');
    expect(leaves).toHaveLength(30);
    let isLetIn = false;
    admission.enter(() => (isLetIn = true), 'another');
    expect(isLetIn).toBe(false);
  });

  it('that are over at once let in as many as wait', async () => {
    const admission = new Admission();
    const leaves: (() => void)[] = [];
    for (let index = 0; index < 30; index++) admission.enter((leave) => leaves.push(leave), 'the same');
    let over = 0;
    for (let index = 0; index < 20_000; index++)
      admission.enter((leave) => {
        over++;
        leave();
        leave(); // counts once
      });
    expect(over).toBe(0);
    for (const leave of leaves) leave();
    await until(() => over === 20_000);
  });

  it('that had to wait are still the same in what follows them', async () => {
    const admission = new Admission();
    const asker = new AsyncLocalStorage<number>();
    const seen: unknown[] = [];
    const one = (index: number) =>
      asker.run(index, () =>
        admission.run(async () => {
          await setImmediate();
          seen.push([index, asker.getStore()]);
        }),
      );
    await Promise.all(inOrder(20).map(one));
    expect(seen).toEqual(inOrder(20).map((index) => [index, index]));
  });
});
