import { setTimeout as after } from 'node:timers/promises';

const LOOK_MILLISECONDS = 20;

/** Waits until it holds, at most so many milliseconds. @returns whether it does */
export async function until(holds: () => boolean | Promise<boolean>, milliseconds: number): Promise<boolean> {
  const end = performance.now() + milliseconds;
  while (!(await holds())) {
    if (performance.now() >= end) return false;
    await after(LOOK_MILLISECONDS);
  }
  return true;
}
