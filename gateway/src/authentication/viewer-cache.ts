import { createHash } from 'node:crypto';
import type { Roles } from '@trama/identity';
import type { Log } from '@trama/runtime';
import type { Redis } from 'ioredis';

/** How long roles are believed where no event takes them back. */
const ROLES_SECONDS = 60;
/** A person's member never changes; the entry is only let go of when they stay away. */
const MEMBER_SECONDS = 86_400;
/** Longer than any lookup takes, so that one that began before a change cannot miss that it happened. */
const EPOCH_SECONDS = 60;
/** A Redis that is away makes requests slower by this, not impossible. */
const PATIENCE_MILLISECONDS = 300;

const member = (subject: string): string => `trama:member:${createHash('sha256').update(subject).digest('hex')}`;
const rolesKey = (memberId: string): string => `trama:viewer:{${memberId}}:roles`;
const epochKey = (memberId: string): string => `trama:viewer:{${memberId}}:epoch`;

/** Written only if nothing was taken back since the epoch was read. */
const KEEP = `
if (redis.call('GET', KEYS[2]) or '0') ~= ARGV[1] then return 0 end
redis.call('SET', KEYS[1], ARGV[2], 'EX', ARGV[3])
return 1`;

/** Members' roles in Redis, shared by all gateways. Without Redis it holds nothing, and each request looks them up. */
export class ViewerCache {
  constructor(
    private readonly redis: Redis,
    private readonly log: Log,
  ) {}

  async memberOf(subject: string): Promise<string | null> {
    return this.soon(this.redis.get(member(subject)));
  }

  async rememberMember(subject: string, memberId: string): Promise<void> {
    await this.soon(this.redis.set(member(subject), memberId, 'EX', MEMBER_SECONDS));
  }

  /** The roles, where they are known, and the epoch of a lookup that begins now. */
  async read(memberId: string): Promise<{ roles: Roles | null; epoch: string | null }> {
    const found = await this.soon(this.redis.mget(rolesKey(memberId), epochKey(memberId)));
    if (!found) return { roles: null, epoch: null };
    const [roles, epoch] = found;
    return { roles: roles ? (JSON.parse(roles) as Roles) : null, epoch: epoch ?? '0' };
  }

  /** Keeps what a lookup that began in this epoch found, unless it was overtaken. */
  async keep(memberId: string, roles: Roles, epoch: string): Promise<void> {
    await this.soon(
      this.redis.eval(KEEP, 2, rolesKey(memberId), epochKey(memberId), epoch, JSON.stringify(roles), ROLES_SECONDS),
    );
  }

  /** Their roles changed: what was kept is wrong, and so is what lookups under way may find. */
  async forget(memberId: string): Promise<void> {
    await this.soon(
      this.redis
        .multi()
        .incr(epochKey(memberId))
        .expire(epochKey(memberId), EPOCH_SECONDS)
        .del(rolesKey(memberId))
        .exec(),
    );
  }

  private async soon<T>(command: Promise<T>): Promise<T | null> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<null>((resolve) => {
      timer = setTimeout(() => resolve(null), PATIENCE_MILLISECONDS);
    });
    try {
      return await Promise.race([command, late]);
    } catch (error) {
      this.log.warn({ err: error }, 'the cache of viewers');
      return null;
    } finally {
      clearTimeout(timer);
    }
  }
}
