import type { Config } from '../config';
import { YEAR_DAYS } from '../story/phases';
import { tellStory } from '../story/story';
import { signInCast, type Player } from './cast';
import { enterActs } from './enter-acts';
import { findNetwork, foundNetwork, gather, setRoles, type Founded } from './found-network';
import { mutate } from './mutate';

const DAY = 86_400_000;
const channelNames = ['Everyone', 'Trees', 'Tool shed', 'Market'];

/** Enters the year of the Riverside Orchard. Interrupted, it goes on where it was. */
export async function enterStory(config: Config): Promise<string> {
  const players = await signInCast(config);
  const [founder, ...others] = [...players.values()] as [Player, ...Player[]];
  const left = await findNetwork(founder);
  const { foundedAt, acts } = tellStory(left ? new Date(left.foundedAt.getTime() + YEAR_DAYS * DAY) : new Date());
  const network = left ?? (await foundNetwork(founder, foundedAt));
  await gather(founder, others, network);
  await enterActs(acts, { players, networkId: network.networkId, channels: await openChannels(founder, network) });
  await setRoles(founder, others.slice(3), network.networkId, 'MEMBER'); // Ben, Cai and Dia hold a circle each
  await evaluateThePast(founder, network);
  return `${players.size} people, ${acts.length} acts since ${foundedAt.toISOString().slice(0, 10)}`;
}

async function openChannels({ client }: Player, { networkId, foundedAt }: Founded): Promise<Map<string, string>> {
  const opened = new Map<string, string>();
  for (const name of channelNames) {
    const input = { networkId, name, at: foundedAt, idempotencyKey: `demo/channel/${networkId}/${name}` };
    const { channel } = await mutate<{ channel: { id: string } }>(client, 'createChannel', input, 'channel { id }');
    opened.set(name, channel.id);
  }
  return opened;
}

/** Now that the ledger has all of it, the months that have passed are evaluated as they would have been. */
async function evaluateThePast({ client }: Player, { networkId, foundedAt }: Founded): Promise<void> {
  const { network } = await client.run<{ network: { evaluationPolicy: { version: number; cron: string } } }>(
    'query Policy($networkId: ID!) { network(id: $networkId) { evaluationPolicy { version cron } } }',
    { networkId },
  );
  const { version, cron } = network.evaluationPolicy;
  await mutate(
    client,
    'setEvaluationPolicy',
    { networkId, version, cron, enabled: true, since: foundedAt },
    'evaluationPolicy { version }',
  );
}
