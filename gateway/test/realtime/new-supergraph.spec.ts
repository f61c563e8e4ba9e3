import { until } from '@trama/testkit';
import { aNetwork } from '../members-subgraph';
import { smallSubgraph } from '../small-subgraph';
import { networkEvents, startRealtime } from './realtime-under-test';

const realtime = startRealtime();
const { gateway, follower } = realtime;

const withTitle = networkEvents.replace('{ id }', '{ id title }');

it('ends what it cannot answer any more, and lets all else go on', async () => {
  const orchard = aNetwork(gateway.members, { ana: 'MEMBER' });
  const { tasks } = realtime;
  const ana = await follower(orchard.ana, networkEvents, { networkId: orchard.id });
  const ben = await follower(orchard.ana, withTitle, { networkId: orchard.id });
  await tasks.tell(orchard.id);
  await until(() => ana.results.length === 1 && ben.results.length === 1);

  const poorer = await smallSubgraph(
    'tasks',
    gateway.tasks.sdl.replace(/^.*\n/, '').replaceAll('title: String!', ''),
    {},
  );
  await gateway.deploy(gateway.compose(gateway.members, poorer));
  await until(() => ben.refusals.length > 0);
  expect(ben.refusals).toEqual(['GRAPHQL_VALIDATION_FAILED']);
  await tasks.tell(orchard.id);
  await until(() => ana.results.length === 2);
  expect(ana.subjects()).toEqual(['task-1', 'task-2']);
  expect(ana.refusals).toEqual([]);
  await gateway.deploy(gateway.compose(gateway.members, gateway.tasks));
  await poorer.stop();
});
