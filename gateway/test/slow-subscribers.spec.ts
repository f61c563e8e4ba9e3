import { testServers, until } from '@trama/testkit';
import { startGateway } from './gateway-under-test';
import { aNetwork } from './members-subgraph';
import { Teller } from './teller';
import { SocketClient } from './transports/socket-client';

const gateway = startGateway({ UNREAD_MS: '100' });
/** Of an id as long as this, said four times, few events fill what lies between two sockets. */
const subject = { type: 'Task', id: 'x'.repeat(20_000) } as const;
const query = `subscription ($networkId: ID!) {
  networkEvents(networkId: $networkId) { cursor subject { ... on Task { id title again: title more: title } } }
}`;

async function follower(name: string, networkId: string): Promise<SocketClient> {
  const before = await gateway.subscriptions();
  const address = `${gateway.service.http.url.replace('http://', '')}/graphql`;
  const client = await SocketClient.of(await gateway.provider.token(name), { address });
  client.says({ id: '1', type: 'subscribe', payload: { query, variables: { networkId } } });
  await until(async () => (await gateway.subscriptions()) === before + 1);
  return client;
}

it('cuts a subscriber who does not read, and tells all others everything', async () => {
  const tasks = new Teller(testServers().redisUrl, 'tasks');
  const orchard = aNetwork(gateway.members, { ana: 'MEMBER', ben: 'MEMBER' });
  const [slow, quick] = [await follower(orchard.ana, orchard.id), await follower(orchard.ben, orchard.id)];
  slow.socket.pause();
  let told = 0;
  while ((await gateway.subscriptions()) === 2) {
    for (let event = 0; event < 10; event += 1) await tasks.tell(orchard.id, { subject });
    await quick.hears('next', (told += 10));
  }
  const open = gateway.service.metrics.getSingleMetric('trama_websockets');
  await until(async () => (await open?.get())?.values[0]?.value === 1);
  await tasks.tell(orchard.id);
  expect(await quick.hears('next', told + 1)).toHaveLength(told + 1);
  slow.socket.resume();
  expect((await slow.ends()).code).toBe(1006);
  const heard = slow.messages.filter(({ type }) => type === 'next').length;
  expect(heard).toBeLessThan(told);
  quick.socket.close();
  await quick.ends();
  tasks.stop();
}, 60_000);
