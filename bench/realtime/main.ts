import { randomInt, randomUUID } from 'node:crypto';
import { installPeers } from '../gateway/install-peers';
import { versionsIn } from '../gateway/versions';
import { benchFolder } from '../processes/bench-folder';
import { machineFacts } from '../processes/machine';
import { Field } from './field';
import { hive, hiveRouterRuntime } from './gateways/hive';
import { ours, oursCollecting } from './gateways/ours';
import { measure, type Measured } from './modes/compare';
import { cycle } from './modes/cycles';
import { reconnect } from './modes/reconnects';
import { readOptions, usage, type Options } from './options';
import { report } from './report';
import { progress, say, verdict } from './say';

const NETWORKS = 100;

/** A program: what subscribers cost a gateway, and what it leaves behind. Ends with 1 where something was lost, repeated or left behind. */
async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2), randomInt(2 ** 31));
  if (options === 'help') return say(usage);
  const networkIds = Array.from({ length: NETWORKS }, () => randomUUID());
  const field = await Field.start(networkIds);
  const surroundings = { redisUrl: field.redis.url, identityUrl: field.identity.url };
  try {
    say([...machineFacts(), field.redis.from].join('\n'));
    if (options.cycles !== undefined) await cycle(oursCollecting(surroundings), networkIds, field, options.cycles);
    else if (options.reconnects !== undefined)
      await reconnect(ours(surroundings), networkIds[0]!, field, options, options.reconnects);
    else await compare(field, networkIds, options);
  } finally {
    await field.stop();
  }
}

async function compare(field: Field, networkIds: readonly string[], options: Options): Promise<void> {
  const { subscribers, people, selections, events, rate, stopped, gateways } = options;
  const { redis, identity } = field;
  const contenders = [
    ours({ redisUrl: redis.url, identityUrl: identity.url }),
    hiveRouterRuntime(redis.url),
    hive(redis.url),
  ].filter(({ name }) => gateways?.some((part) => name.includes(part)) ?? true);
  if (contenders.some(({ isPeer }) => isPeer)) say(versionsIn(await installPeers(benchFolder, say)).join(', '));
  say(`${subscribers} subscribers (${people} people), ${selections} selections, ${events} events, ${rate} a second\n`);
  const measured: Measured[] = [];
  for (const [number, contender] of contenders.entries()) {
    progress(contender.name);
    try {
      measured.push(await measure(contender, networkIds[number]!, field, options));
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      if (contender.isPeer) say(`Left out: ${message}`);
      else verdict(false, message);
    }
  }
  say(`${report(measured, stopped)}\n`);
  for (const { contender, calm, disturbed } of measured)
    for (const { told } of [calm, ...(disturbed ? [disturbed] : [])])
      if (told.wrong > 0) {
        say(`${contender.name}: ${told.wrong} subscribers were not told all; the first of them: ${told.firstWrong}`);
        if (!contender.isPeer) process.exitCode = 1;
      }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
