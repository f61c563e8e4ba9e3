import { follow, gatewayForEach, hear, transports, upTo } from './following';

const gateway = gatewayForEach();
const ended = { done: true, value: undefined };

describe.each(transports)('a subscription over %s', (transport) => {
  it('ends at once when it is returned while it waits for an event, and the gateway learns of it', async () => {
    gateway().script.subscribe = ({ tell }) => void tell(1);
    const events = follow(gateway(), transport);
    expect(await hear(events, 1)).toEqual([1]);
    const waiting = events.next();
    await expect(events.return?.()).resolves.toEqual(ended);
    await expect(waiting).resolves.toEqual(ended);
    await gateway().subscribers[0]?.left;
  });

  it('ends with the loop that follows it', async () => {
    gateway().script.subscribe = ({ tell }) => upTo(10).forEach(tell);
    for await (const { cursor } of follow(gateway(), transport)) if (cursor === 'c3') break;
    await gateway().subscribers[0]?.left;
  });

  it('ends with its signal, without an error', async () => {
    const stopping = new AbortController();
    gateway().script.subscribe = ({ tell }) => void tell(1);
    const events = follow(gateway(), transport, { signal: stopping.signal });
    expect(await hear(events, 1)).toEqual([1]);
    const waiting = events.next();
    stopping.abort();
    await expect(waiting).resolves.toEqual(ended);
    await gateway().subscribers[0]?.left;
  });

  it('does not begin where its signal was aborted before', async () => {
    await expect(follow(gateway(), transport, { signal: AbortSignal.abort() }).next()).resolves.toEqual(ended);
    expect(gateway().subscribers).toEqual([]);
  });

  it('ends while nobody answers', async () => {
    const { url } = gateway();
    await gateway().stop();
    const stopping = new AbortController();
    let attempts = 0;
    const onState = ({ state }: { state: string }): void => {
      if (state === 'waiting' && ++attempts === 3) stopping.abort();
    };
    await expect(
      follow({ ...gateway(), url }, transport, { signal: stopping.signal, onState }).next(),
    ).resolves.toEqual(ended);
  });
});
