import { randomUUID } from 'node:crypto';
import type { Roles, User } from '@trama/identity';
import { createLog } from '@trama/runtime';
import { testServers } from '@trama/testkit';
import { Redis } from 'ioredis';
import { ViewerCache } from '../src/authentication/viewer-cache';
import { Viewers } from '../src/authentication/viewers';

const log = createLog('test', { LOG_LEVEL: 'silent' });
let redis: Redis;
beforeAll(() => (redis = new Redis(testServers().redisUrl)));
afterAll(() => redis.disconnect());

/** Someone whom nobody has met before, and a directory that answers when it is told to. */
function someone(now: Roles) {
  const subject = randomUUID();
  const user: User = { subject, name: subject, expiresAt: Date.now() + 60_000 };
  const state = { roles: now, lookups: 0, before: async (): Promise<void> => undefined };
  const viewers = new Viewers(
    async () => {
      state.lookups += 1;
      const { roles } = state;
      await state.before();
      return { memberId: `m-${subject}`, roles };
    },
    new ViewerCache(redis, log),
  );
  const roleIn = async (networkId: string) => (await viewers.principal(user)).viewer.roleIn(networkId);
  return { state, viewers, roleIn, memberId: `m-${subject}` };
}

it('are remembered, and forgotten when they change', async () => {
  const ana = someone({ orchard: 'MEMBER' });
  for (const _ of [1, 2, 3, 4]) expect(await ana.roleIn('orchard')).toBe('MEMBER');
  expect(ana.state.lookups).toBe(2); // the first only finds out who it is
  ana.state.roles = { orchard: 'STEWARD' };
  await ana.viewers.forget(ana.memberId);
  expect(await ana.roleIn('orchard')).toBe('STEWARD');
});

it('are not what a lookup found that was overtaken by a change', async () => {
  const ben = someone({ orchard: 'MEMBER' });
  await ben.roleIn('orchard');
  ben.state.before = async () => {
    ben.state.before = async () => undefined;
    ben.state.roles = {};
    await ben.viewers.forget(ben.memberId);
  };
  expect(await ben.roleIn('orchard')).toBe('MEMBER'); // it was, when it was asked
  expect(await ben.roleIn('orchard')).toBeUndefined();
  expect(await ben.roleIn('orchard')).toBeUndefined();
});

it('are looked up once for all who ask at the same moment', async () => {
  const cleo = someone({ orchard: 'OBSERVER' });
  await cleo.roleIn('orchard');
  await Promise.all([1, 2, 3, 4, 5].map(() => cleo.roleIn('orchard')));
  expect(cleo.state.lookups).toBe(2);
});

it('are looked up each time where Redis is away', async () => {
  const away = new Redis({ port: 9, lazyConnect: true, maxRetriesPerRequest: null, retryStrategy: () => 10_000 });
  away.on('error', () => undefined);
  let lookups = 0;
  const viewers = new Viewers(
    async () => {
      lookups += 1;
      return { memberId: 'm', roles: {} };
    },
    new ViewerCache(away, log),
  );
  for (const _ of [1, 2]) await viewers.principal({ subject: 's', name: 's', expiresAt: Date.now() + 60_000 });
  expect(lookups).toBe(2);
  away.disconnect();
});
