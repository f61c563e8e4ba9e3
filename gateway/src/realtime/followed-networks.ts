import type { EventOf } from '@trama/events';
import type { Followed, Feeds } from './feeds';
import type { NetworkFeed } from './network-feed';
import type { Position } from './position';

/** The feeds that one subscription follows. */
export class FollowedNetworks {
  private followed: ReadonlyMap<string, Followed> = new Map();
  private isOver = false;

  constructor(private readonly source: Feeds) {}

  get feeds(): readonly NetworkFeed[] {
    return [...this.followed.values()].map(({ feed }) => feed);
  }

  /** Whether it follows these and no others. */
  are(networkIds: readonly string[]): boolean {
    return networkIds.length === this.followed.size && networkIds.every((id) => this.followed.has(id));
  }

  /** From now on follows these, and no others. */
  async change(networkIds: readonly string[]): Promise<void> {
    const before = this.followed;
    const follow = async (id: string) => [id, before.get(id) ?? (await this.source.follow(id))] as const;
    const attempts = await Promise.allSettled(networkIds.map(follow));
    this.followed = new Map(attempts.flatMap((attempt) => (attempt.status === 'fulfilled' ? [attempt.value] : [])));
    for (const [id, { leave }] of before) if (!this.followed.has(id)) leave();
    if (this.isOver) this.leave();
    const failed = attempts.find((attempt) => attempt.status === 'rejected');
    if (failed) throw failed.reason;
  }

  /** All that was told after a position, where the feeds still know that. */
  since(position: Position): readonly EventOf[] | undefined {
    const each = this.feeds.map((feed) => feed.since(position));
    return each.every((events) => events !== undefined) ? each.flat() : undefined;
  }

  /** A position moved to where the feeds are now. */
  here(position: Position): Position {
    const here = position.copy();
    for (const feed of this.feeds) feed.mark(here);
    return here;
  }

  /** Resolves when any of them may have something new. */
  async haveMoved(): Promise<void> {
    await Promise.race(this.feeds.map((feed) => feed.hasMoved()));
  }

  leave(): void {
    this.isOver = true;
    for (const { leave } of this.followed.values()) leave();
    this.followed = new Map();
  }
}
