import type { SubscriptionState } from '../src';
import { TramaClient, TramaRefusal } from '../src';
import { Events, follow, type Heard, gatewayForEach, hear, transports, upTo } from './following';

const gateway = gatewayForEach();

const refusal = (code: string): unknown => expect.objectContaining({ name: 'TramaRefusal', code });

describe.each(transports)('a subscription over %s', (transport) => {
  it('tells what happens in its order, with cursors, until the gateway says that there is no more', async () => {
    gateway().script.subscribe = (subscriber) => {
      for (const number of upTo(3)) subscriber.tell(number);
      subscriber.complete();
    };
    const events = follow(gateway(), transport);
    await expect(events.next()).resolves.toEqual({
      done: false,
      value: { cursor: 'c1', data: { networkEvents: { id: 'e1', cursor: 'c1', number: 1 } } },
    });
    expect(await hear(events, 9)).toEqual([2, 3]);
    expect(gateway().subscribers.map(({ variables }) => variables)).toEqual([{ networkId: 'n1' }]);
  });

  it('begins after the cursor that it is given', async () => {
    gateway().script.subscribe = ({ after, tell }) => void tell(after + 1);
    expect(await hear(follow(gateway(), transport, { after: 'c41' }), 1)).toEqual([42]);
  });

  it('connects again when the connection is lost, and goes on after the last event told', async () => {
    gateway().script.subscribe = ({ after, tell, cut }) => {
      tell(after + 1);
      tell(after + 2);
      setTimeout(cut, 5);
    };
    const events = follow(gateway(), transport);
    expect(await hear(events, 6)).toEqual(upTo(6));
    await events.return?.();
    expect(gateway().subscribers.map(({ after }) => after)).toEqual([0, 2, 4]);
  });

  it('goes on from where the gateway says that it stands, though it was told nothing', async () => {
    gateway().script.subscribe = ({ after, place, tell, cut }) => {
      if (after === 7) return void tell(8);
      place(after === 0 ? 5 : 7);
      setTimeout(cut, 5);
    };
    const places: string[] = [];
    const events = follow(gateway(), transport, { onPlace: (cursor) => places.push(cursor) });
    expect(await hear(events, 1)).toEqual([8]);
    expect(gateway().subscribers.map(({ after }) => after)).toEqual([0, 5, 7]);
    expect(places).toEqual(['c5', 'c7']);
  });

  it('keeps its place apart from those of others', async () => {
    gateway().script.subscribe = ({ after, variables, place, tell }) => {
      if (after > 0) return void tell(after + 1);
      place(variables['networkId'] === 'n1' ? 10 : 20);
      if (gateway().subscribers.length === 2) setTimeout(gateway().cutAll, 5);
    };
    const client = new TramaClient(gateway().url, 'the token', { transport, longestWait: 10 });
    const both = ['n1', 'n2'].map((networkId) => client.subscribe<Heard>(Events, { networkId }));
    expect(await Promise.all(both.map((events) => hear(events, 1)))).toEqual([[11], [21]]);
    for (const events of both) await events.return?.();
  });

  it('tells nothing twice, whatever the gateway repeats', async () => {
    gateway().script.subscribe = ({ after, tell, cut }) => {
      for (const number of [after - 1, after, after + 1, after + 1, after, after + 2]) if (number > 0) tell(number);
      setTimeout(cut, 5);
    };
    const events = follow(gateway(), transport);
    expect(await hear(events, 6)).toEqual(upTo(6));
    await events.return?.();
  });

  it('subscribes again at once, from where the gateway says, when it lagged', async () => {
    const states: SubscriptionState[] = [];
    gateway().script.subscribe = ({ after, tell, fail }) => {
      tell(after + 1);
      if (after === 0) fail('LAGGED', { cursor: 'c5' }); // those between were not for us
    };
    const events = follow(gateway(), transport, { onState: (state) => states.push(state) });
    expect(await hear(events, 2)).toEqual([1, 6]);
    expect(states).toContainEqual({ state: 'waiting', milliseconds: 0, reason: 'LAGGED' });
    await events.return?.();
  });

  it.each(['CURSOR_EXPIRED', 'CURSOR_INVALID', 'NOT_FOUND', 'GRAPHQL_VALIDATION_FAILED', 'INTERNAL', 'COST_EXCEEDED'])(
    'ends with %s: to try again would be in vain',
    async (code) => {
      gateway().script.subscribe = ({ fail }) => fail(code, { requestId: 'r1' });
      const events = follow(gateway(), transport);
      await expect(events.next()).rejects.toEqual(refusal(code));
      await expect(events.next()).resolves.toEqual({ done: true, value: undefined });
      expect(gateway().subscribers).toHaveLength(1);
    },
  );

  it('tells what came before the error that ends it', async () => {
    gateway().script.subscribe = ({ tell, fail }) => {
      tell(1);
      fail('NOT_FOUND');
    };
    const events = follow(gateway(), transport);
    expect(await hear(events, 1)).toEqual([1]);
    await expect(events.next()).rejects.toThrow(TramaRefusal);
  });

  it('waits while a part of Trama is not to be reached', async () => {
    gateway().script.subscribe = ({ after, tell, fail }) =>
      void (gateway().subscribers.length < 3 ? fail('UNAVAILABLE') : tell(after + 1));
    expect(await hear(follow(gateway(), transport), 1)).toEqual([1]);
  });

  it('waits while a connection that was lost is still counted', async () => {
    gateway().script.subscribe = ({ after, tell, fail, cut }) => {
      const turn = gateway().subscribers.length;
      if (turn === 2) return fail('COST_EXCEEDED');
      tell(after + 1);
      if (turn === 1) setTimeout(cut, 5);
    };
    expect(await hear(follow(gateway(), transport), 2)).toEqual([1, 2]);
  });

  it('gives what of an event could not be had beside what could', async () => {
    const data = { networkEvents: { id: 'e1', cursor: 'c1', number: 1 } };
    const errors = [{ message: 'No.', path: ['networkEvents', 'actor'], extensions: { code: 'UNAVAILABLE' } }];
    gateway().script.subscribe = ({ send }) => void send({ data, errors });
    await expect(follow(gateway(), transport).next()).resolves.toEqual({
      done: false,
      value: { data, errors, cursor: 'c1' },
    });
  });

  it('says how it is doing', async () => {
    const states: SubscriptionState['state'][] = [];
    gateway().script.subscribe = ({ after, tell, cut, complete }) => {
      tell(after + 1);
      if (after === 1) complete();
      else setTimeout(cut, 5);
    };
    const events = follow(gateway(), transport, { onState: ({ state }) => states.push(state) });
    expect(await hear(events, 9)).toEqual([1, 2]);
    expect(states).toEqual(['connecting', 'open', 'waiting', 'connecting', 'open', 'ended']);
  });

  it('refuses a document that cannot be resumed', async () => {
    const client = new TramaClient(gateway().url, 'the token', { transport });
    const withoutAfter = 'subscription { networkEvents(networkId: "n1") { cursor } }';
    expect(() => client.subscribe(withoutAfter)).toThrow('Declare the variable `$after: Cursor`');
    expect(() => client.subscribe(Events.replace('cursor', ''))).toThrow('Select `cursor`');
    gateway().script.subscribe = ({ tell }) => void tell(1);
    const renamed = client.subscribe(Events.replace('cursor', 'cursor: id'));
    gateway().script.subscribe = ({ send }) => void send({ data: { networkEvents: { id: 'e1' } } });
    await expect(renamed.next()).rejects.toThrow('Select `cursor` on the event, by that name.');
  });
});
