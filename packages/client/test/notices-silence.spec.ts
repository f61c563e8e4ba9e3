import { follow, gatewayForEach, hear, transports } from './following';

const gateway = gatewayForEach();

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask', 'performance', 'Date'] });
});
afterEach(() => {
  jest.useRealTimers();
});

it.each(transports)('over %s: connects again when the gateway gives no sign of life any more', async (transport) => {
  gateway().script.subscribe = ({ after, tell }) => void tell(after + 1);
  const events = follow(gateway(), transport);
  expect(await hear(events, 1)).toEqual([1]);
  gateway().fallSilent();
  const second = hear(events, 1);
  for (let seconds = 0; seconds < 60; seconds++) {
    jest.advanceTimersByTime(1_000);
    await new Promise(setImmediate);
  }
  expect(await second).toEqual([2]);
  await events.return?.();
});
