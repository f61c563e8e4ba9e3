import { setTimeout as after } from 'node:timers/promises';
import type { Log } from '@trama/runtime';
import type { Principal } from '../authentication/principal';
import type { Viewers } from '../authentication/viewers';

/** So long is believed what was found where nothing says that it has changed. */
const BELIEVED_MILLISECONDS = 1_000;
const RETRY_MILLISECONDS = 1_000;

export type StandingListener = (principal: Principal) => void;

/** Which roles a subscriber has at the moment, for all of their subscriptions, which ask at each event. */
export class Standing {
  /** Told when their roles are others than before. */
  readonly listeners = new Set<StandingListener>();
  private foundAt = performance.now();
  private look: Promise<Principal> | undefined;
  private epoch = 0;

  constructor(
    private found: Principal,
    private readonly viewers: Viewers,
    private readonly log: Log,
  ) {}

  get memberId(): string {
    return this.found.memberId;
  }

  /** Rejects with UNAVAILABLE where it cannot be found out. */
  async principal(): Promise<Principal> {
    return performance.now() - this.foundAt < BELIEVED_MILLISECONDS ? this.found : this.lookUp();
  }

  /** Waits until it can be found out: who cannot be looked up is told nothing, and loses nothing. Rejects when aborted. */
  async surely(signal: AbortSignal): Promise<Principal> {
    for (;;) {
      try {
        return await this.principal();
      } catch (error) {
        this.log.warn({ err: error }, 'a subscriber could not be looked up; it tries again');
        await after(RETRY_MILLISECONDS, undefined, { signal });
      }
    }
  }

  /** Nothing that was found so far, or is about to be, is to be believed. */
  forget(): void {
    this.epoch += 1;
    this.foundAt = -Infinity;
    this.look = undefined;
  }

  /** Whether this is what was found last. */
  isOf({ scope }: Principal): boolean {
    return this.found.scope === scope;
  }

  /** Finds out anew, once for all who ask at the same moment. */
  lookUp(): Promise<Principal> {
    this.look ??= this.find(this.epoch);
    return this.look;
  }

  private async find(epoch: number): Promise<Principal> {
    try {
      const principal = await this.viewers.principal(this.found.user);
      if (epoch !== this.epoch) return await this.lookUp();
      this.believe(principal);
      return principal;
    } finally {
      if (epoch === this.epoch) this.look = undefined;
    }
  }

  private believe(principal: Principal): void {
    const hasChanged = !this.isOf(principal);
    this.found = principal;
    this.foundAt = performance.now();
    if (hasChanged) for (const listener of this.listeners) listener(principal);
  }
}
