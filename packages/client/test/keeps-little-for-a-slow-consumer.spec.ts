import { follow, gatewayForEach, hear, upTo } from './following';

const gateway = gatewayForEach();
const MANY = 5_000;

it('leaves a WebSocket on which more comes than is taken, and asks for the rest when there is room', async () => {
  gateway().script.subscribe = async ({ after, tell, left }) => {
    let isHere = true;
    void left.then(() => (isHere = false));
    for (let number = after + 1; number <= MANY && isHere; number++) {
      tell(number);
      if (number % 100 === 0) await new Promise(setImmediate);
    }
  };
  const events = follow(gateway(), 'websocket');
  expect(await hear(events, 1)).toEqual([1]);
  const [first] = gateway().subscribers;
  await first?.left; // nobody takes the second: no more than a bound of them is kept here
  expect(gateway().subscribers).toHaveLength(1);
  expect(await hear(events, MANY - 1)).toEqual(upTo(MANY).slice(1));
  await events.return?.();
});

it('does not read a stream of which nothing is taken, and goes on where the gateway had enough of that', async () => {
  let stopped = 0;
  gateway().script.subscribe = ({ after, send, fail }) => {
    const padding = 'x'.repeat(10_000);
    const result = (number: number): object => ({
      data: { networkEvents: { id: `e${number}`, cursor: `c${number}`, number, padding } },
    });
    for (let number = after + 1; number <= 1_000; number++) {
      if (send(result(number))) continue;
      stopped += 1;
      return fail('LAGGED', { cursor: `c${number}` });
    }
  };
  const events = follow(gateway(), 'sse');
  expect(await hear(events, 1_000)).toEqual(upTo(1_000));
  expect(stopped).toBeGreaterThan(0);
  await events.return?.();
});
