import fc from 'fast-check';
import { follow, hear, transports, upTo } from './following';
import { scriptedGateway } from './scripted-gateway';
import type { Subscriber } from './scripted-subscriber';

/** What becomes of one connection: so many events are told, so many of them again, and then it ends in this way. */
const turn = fc.record({
  told: fc.nat({ max: 12 }),
  repeated: fc.nat({ max: 5 }),
  ending: fc.constantFrom('cut', 'half a word', 'LAGGED', 'UNAVAILABLE', 'TOKEN_EXPIRED', 'all are cut'),
});

const LAST = 60;
const RUNS = 60;

it.each(transports)(
  'over %s: any connections and ways of losing them',
  async (transport) => {
    const property = fc.asyncProperty(fc.array(turn, { maxLength: 25 }), async (turns) => {
      const gateway = await scriptedGateway();
      const left = turns.values();
      gateway.script.subscribe = (subscriber) => {
        const { told, repeated, ending } = left.next().value ?? { told: LAST, repeated: 0, ending: 'none' };
        const { after, tell } = subscriber;
        for (let number = Math.max(1, after - repeated + 1); number <= Math.min(after + told, LAST); number++)
          tell(number);
        for (let number = Math.max(1, after + told - repeated); number <= Math.min(after + told, LAST); number++)
          tell(number);
        setTimeout(() => end(subscriber, ending, gateway.cutAll), told % 4);
      };
      try {
        const events = follow(gateway, transport, {}, () => 'a token');
        expect(await hear(events, LAST)).toEqual(upTo(LAST));
        await events.return?.();
      } finally {
        await gateway.stop();
      }
    });
    await fc.assert(property, { numRuns: RUNS, endOnFailure: true }); // a failure prints its seed
  },
  120_000,
);

function end(subscriber: Subscriber, ending: string, cutAll: () => void): void {
  if (ending === 'cut') subscriber.cut();
  if (ending === 'half a word') {
    subscriber.tell(subscriber.after + 1);
    subscriber.cut();
  }
  if (ending === 'all are cut') cutAll();
  if (ending === 'TOKEN_EXPIRED') subscriber.expire();
  if (ending === 'LAGGED' || ending === 'UNAVAILABLE') subscriber.fail(ending);
}
