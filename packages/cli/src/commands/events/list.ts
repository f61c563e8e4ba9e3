import { eventsStanding, ParkedEvents, type EventsStanding, type ParkedEvent } from '@trama/events/delivery';
import type { Command } from 'commander';
import type { Config } from '../../config';
import { services, type ServiceName } from '../../operator/services';
import { withStores } from '../../operator/stores';
import { describeParked } from './describe-parked';
import { serviceOption } from './service-option';

interface Options {
  readonly service?: ServiceName;
  readonly json?: boolean;
}

export function addListCommand(events: Command, config: Config): void {
  events
    .command('list')
    .summary('what is parked, and how far events have come')
    .description(
      `Shows the events that a consumer could not consume and has parked (with those that wait behind them), and for each service:

  unsent     events that are committed and not in Redis yet; the relay's work
  delay      how long the oldest of these has waited
  in Redis   events in the streams that consumers follow
  lacking    events at the end of these streams that Redis lost, and the relay is about to send again
  follows    how far it is behind as a consumer; "missing" are events that were trimmed before it came to them

With --json: all of it, with the first and last number of each stream.`,
    )
    .addOption(serviceOption())
    .option('--json', 'print it as JSON')
    .addHelpText('after', '\nExample:\n  npm run -s trama -- events list --service evaluation')
    .action(async ({ service, json }: Options) => {
      const { standing, parked } = await look(config, service ? [service] : services);
      process.stdout.write(
        json
          ? `${JSON.stringify({ parked, services: standing }, null, 2)}\n`
          : `${[...describeParked(parked), '', ...table(standing)].join('\n')}\n`,
      );
    });
}

async function look(
  config: Config,
  names: readonly ServiceName[],
): Promise<{ standing: EventsStanding[]; parked: ParkedEvent[] }> {
  return withStores(config, async (stores) => {
    const standing: EventsStanding[] = [];
    const parked: ParkedEvent[] = [];
    for (const service of names) {
      const mongo = await stores.mongo(service);
      standing.push(await eventsStanding({ service, mongo, redis: stores.redis }));
      parked.push(...(await new ParkedEvents(mongo, service).list()));
    }
    return { standing, parked };
  });
}

function table(standing: readonly EventsStanding[]): string[] {
  const rows = standing.map(({ service, unsent, delayMilliseconds, streams, follows }) => [
    service,
    `${unsent}`,
    delayMilliseconds === null ? '-' : `${(delayMilliseconds / 1000).toFixed(1)} s`,
    `${streams.reduce((sum, { length }) => sum + length, 0)}`,
    `${streams.reduce((sum, { last, head }) => sum + Math.max(0, last - head), 0)}`,
    follows.map(({ source, behind, missing }) => `${source} ${behind}${missing > 0 ? ` (missing ${missing})` : ''}`),
  ]);
  const head = ['service', 'unsent', 'delay', 'in Redis', 'lacking', 'follows (behind)'];
  return [head, ...rows].map((row) =>
    row
      .map((cell, index) => (Array.isArray(cell) ? cell.join(', ') : cell.padEnd(index === 0 ? 15 : 10)))
      .join('')
      .trimEnd(),
  );
}
