import { writeSync } from 'node:fs';
import type { PointDeath } from '@trama/testkit';
import { watchCrashPoints, type CrashPoint } from '../../src/delivery/crash-points';

/** Kills this process where it is ordered to die. */
export class Mortality {
  private readonly waiting = new Map<CrashPoint, (() => void)[]>();
  private left = 0;

  constructor(private order: PointDeath | null) {
    this.obey(order);
    watchCrashPoints((point) => this.pass(point));
  }

  obey(order: PointDeath | null): void {
    this.order = order;
    this.left = order?.passing ?? 0;
  }

  /** Resolves when the point is passed the next time, alive. */
  passed(point: CrashPoint): Promise<void> {
    return new Promise((resolve) => this.waiting.set(point, [...(this.waiting.get(point) ?? []), resolve]));
  }

  private pass(point: CrashPoint): void {
    if (this.order && (this.order.point ?? point) === point && --this.left === 0) {
      writeSync(process.stdout.fd, point); // its last words, since nothing later would arrive
      process.kill(process.pid, 'SIGKILL');
    }
    for (const resolve of this.waiting.get(point) ?? []) resolve();
    this.waiting.delete(point);
  }
}
