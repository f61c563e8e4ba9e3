import { TramaClient } from '../src';
import { Events, follow, gatewayForEach, hear, transports, type Heard } from './following';

const gateway = gatewayForEach();

/** Tokens t1, t2, …: one a call. */
function issuer(): (() => string) & { count(): number } {
  let count = 0;
  return Object.assign(() => `t${(count += 1)}`, { count: () => count });
}

describe.each(transports)('a subscription over %s', (transport) => {
  it.each(['UNAUTHENTICATED', 'TOKEN_EXPIRED'] as const)('gets a new token where one is refused: %s', async (code) => {
    const issue = issuer();
    gateway().script.admit = (token) => (token === 't1' ? code : undefined);
    gateway().script.subscribe = ({ after, tell }) => void tell(after + 1);
    expect(await hear(follow(gateway(), transport, {}, issue), 1)).toEqual([1]);
    expect(gateway().subscribers.map(({ token }) => token)).toEqual(['t2']);
  });

  it('ends where the new one is refused as well', async () => {
    const issue = issuer();
    gateway().script.admit = () => 'UNAUTHENTICATED';
    await expect(follow(gateway(), transport, {}, issue).next()).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(issue.count()).toBe(2);
  });

  it('ends where there is but one', async () => {
    gateway().script.admit = () => 'TOKEN_EXPIRED';
    await expect(follow(gateway(), transport).next()).rejects.toMatchObject({ code: 'TOKEN_EXPIRED' });
  });

  it('goes on with a new one each time that one expires', async () => {
    gateway().script.subscribe = ({ after, tell, expire }) => {
      tell(after + 1);
      expire();
    };
    expect(await hear(follow(gateway(), transport, {}, issuer()), 4)).toEqual([1, 2, 3, 4]);
    expect(
      gateway()
        .subscribers.slice(0, 4)
        .map(({ token }) => token),
    ).toEqual(['t1', 't2', 't3', 't4']);
  });

  it('uses one token for all that it does, and again after a loss', async () => {
    const issue = issuer();
    const client = new TramaClient(gateway().url, async () => issue(), { transport, longestWait: 10 });
    gateway().script.subscribe = ({ after, tell, cut }) => {
      tell(after + 1);
      setTimeout(cut, 5);
    };
    const both = [1, 2].map((n) => client.subscribe<Heard>(Events, { networkId: `n${n}` }));
    await Promise.all(both.map(async (events) => expect(await hear(events, 3)).toEqual([1, 2, 3])));
    expect(issue.count()).toBe(1);
    for (const events of both) await events.return?.();
  });

  it('throws what the source of tokens throws', async () => {
    const events = follow(gateway(), transport, {}, () => Promise.reject(new Error('Signed out.')));
    await expect(events.next()).rejects.toThrow('Signed out.');
  });
});

it('asks for a new token where an operation is refused one, once', async () => {
  const issue = issuer();
  const client = new TramaClient(gateway().url, issue);
  gateway().script.admit = () => 'TOKEN_EXPIRED';
  await expect(client.run('{ me { id } }')).rejects.toMatchObject({ code: 'TOKEN_EXPIRED' });
  expect(issue.count()).toBe(2);
});
