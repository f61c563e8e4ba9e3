import type { User } from '@trama/identity';
import type { Directory } from './directory';
import { principalOf, type Membership, type Principal } from './principal';
import type { ViewerCache } from './viewer-cache';

/** Knows who a signed-in person is in Trama, and what they are in each network. */
export class Viewers {
  private readonly underWay = new Map<string, Promise<Membership>>();
  private readonly listeners = new Set<(memberId: string) => void>();

  constructor(
    private readonly directory: Directory,
    private readonly cache: ViewerCache,
  ) {}

  /** Whoever signs in for the first time becomes a member. Refuses with UNAVAILABLE where the members service is away. */
  async principal(user: User): Promise<Principal> {
    const memberId = await this.cache.memberOf(user.subject);
    const { roles, epoch } = memberId ? await this.cache.read(memberId) : { roles: null, epoch: null };
    if (memberId && roles) return principalOf(user, { memberId, roles });
    // Requests that found the same gap share one lookup; one of a later epoch must not share an earlier one's.
    const key = JSON.stringify([user.subject, user.name, epoch]);
    const lookup =
      this.underWay.get(key) ?? this.lookUp(user, memberId, epoch).finally(() => this.underWay.delete(key));
    this.underWay.set(key, lookup);
    return principalOf(user, await lookup);
  }

  /** What this member is in their networks has changed. */
  async forget(memberId: string): Promise<void> {
    await this.cache.forget(memberId);
    for (const listener of this.listeners) listener(memberId);
  }

  /**
   * Says whose roles are to be asked for again, if there is anybody who asked before.
   *
   * @returns ends it
   */
  onForgotten(listener: (memberId: string) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  private async lookUp(user: User, known: string | null, epoch: string | null): Promise<Membership> {
    const found = await this.directory(user);
    if (known === found.memberId && epoch !== null) await this.cache.keep(found.memberId, found.roles, epoch);
    // The epoch of a member can only be read once the member is known, so the first lookup is not kept.
    else await this.cache.rememberMember(user.subject, found.memberId);
    return found;
  }
}
