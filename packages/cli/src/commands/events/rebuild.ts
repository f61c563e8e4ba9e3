import { rebuildStreams, type Rebuilt } from '@trama/events/delivery';
import type { Command } from 'commander';
import type { Config } from '../../config';
import { services, type ServiceName } from '../../operator/services';
import { withStores } from '../../operator/stores';
import { serviceOption } from './service-option';

interface Options {
  readonly service?: ServiceName;
  readonly network?: string;
  readonly json?: boolean;
}

interface Outcome {
  readonly service: ServiceName;
  readonly rebuilt: readonly Rebuilt[];
}

export function addRebuildCommand(events: Command, config: Config): void {
  events
    .command('rebuild')
    .summary('make anew in Redis what streams lack')
    .description(
      `Compares the streams in Redis with the outbox in MongoDB, and makes those anew that lack an event which is not too old for them (EVENTS_KEPT_DAYS of the service), with the same ids: cursors stay valid. Readers never see less than before, and events go on coming meanwhile.

Services do this by themselves when Redis comes back with less than it had. This command also finds what is lacking in the middle of a stream or at its beginning, and works while no service runs. It is safe to repeat.`,
    )
    .addOption(serviceOption())
    .option('--network <id>', "only this network's streams")
    .option('--json', 'print what was made as JSON')
    .addHelpText('after', '\nExample:\n  npm run -s trama -- events rebuild --service tasks')
    .action(async ({ service, network, json }: Options) => {
      const outcomes = await rebuild(config, service ? [service] : services, network);
      process.stdout.write(json ? `${JSON.stringify(outcomes, null, 2)}\n` : outcomes.map(describe).join(''));
    });
}

async function rebuild(
  config: Config,
  names: readonly ServiceName[],
  networkId: string | undefined,
): Promise<Outcome[]> {
  return withStores(config, async (stores) => {
    const outcomes: Outcome[] = [];
    for (const service of names) {
      const of = { source: service, mongo: await stores.mongo(service), redis: stores.redis };
      const rebuilt = await rebuildStreams(networkId === undefined ? of : { ...of, networkId });
      outcomes.push({ service, rebuilt });
    }
    return outcomes;
  });
}

function describe({ service, rebuilt }: Outcome): string {
  if (rebuilt.length === 0) return `${service}: every stream is whole.\n`;
  const lines = rebuilt.map(({ stream, events, made }) => `  ${stream}: ${made} of ${events} events`);
  return `${service}: made anew\n${lines.join('\n')}\n`;
}
