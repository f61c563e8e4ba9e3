import { until } from '@trama/testkit';
import { startGateway } from './gateway-under-test';
import { Subscriber } from './subscriber';

const gateway = startGateway();

it('sends its subscribers away before it stops, so that they go to another', async () => {
  const ana = new Subscriber(gateway, await gateway.provider.token('ana'));
  await until(() => ana.connected);
  await gateway.service.stop();
  await until(() => ana.closed);
  expect(ana.closed).toEqual({ code: 1001, reason: 'Going away' });
});
