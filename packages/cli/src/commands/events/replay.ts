import { setTimeout } from 'node:timers/promises';
import { ParkedEvents, type ParkedEvent } from '@trama/events/delivery';
import { Option, type Command } from 'commander';
import type { Config } from '../../config';
import { Failure } from '../../failure';
import { services, type ServiceName } from '../../operator/services';
import { withStores } from '../../operator/stores';
import { describeParked } from './describe-parked';

interface Options {
  readonly consumer: ServiceName;
  readonly aggregate?: string;
  readonly event?: string;
  readonly wait: string;
  readonly json?: boolean;
}

interface Replayed {
  readonly consumer: ServiceName;
  readonly replayed: number;
  readonly parked: readonly ParkedEvent[];
}

const POLL_MILLISECONDS = 200;

export function addReplayCommand(events: Command, config: Config): void {
  events
    .command('replay')
    .summary('let a consumer try parked events again')
    .description(
      `Asks a consumer to try again what it parked, once its fault is mended, and waits for the outcome. A running process of the consumer does it (of evaluation: the worker), since it has the code.

The events of one aggregate (what they are about, Task/42 say) are consumed in their order, each with its effect and its record in one transaction: asking for one event asks for all that is parked with it. One that fails again stays parked with one more attempt, and so does what waits behind it.`,
    )
    .addOption(new Option('--consumer <service>', 'whose parked events').choices(services).makeOptionMandatory())
    .option('--aggregate <type/id>', 'only what is about this: Task/42')
    .option('--event <id>', 'only this one, with what is parked before and behind it')
    .option('--wait <seconds>', 'how long to wait for the outcome', '60')
    .option('--json', 'print the outcome as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  npm run -s trama -- events replay --consumer evaluation\n  npm run -s trama -- events replay --consumer evaluation --aggregate Task/42 --json',
    )
    .action(async (options: Options) => {
      const seconds = Number(options.wait);
      if (!(seconds > 0)) throw new Failure('USAGE', `--wait takes seconds, not "${options.wait}".`);
      const outcome = await withStores(config, async (stores) =>
        replay(new ParkedEvents(await stores.mongo(options.consumer), options.consumer), options, seconds),
      );
      process.stdout.write(options.json ? `${JSON.stringify(outcome, null, 2)}\n` : describe(outcome));
      if (outcome.parked.length > 0)
        throw new Failure(
          'STILL_PARKED',
          `${outcome.parked.length} of them stay parked: mend what they tell of first.`,
        );
    });
}

async function replay(
  parked: ParkedEvents,
  { consumer, aggregate, event }: Options,
  seconds: number,
): Promise<Replayed> {
  const chosen = await parked.list({
    ...(aggregate !== undefined && { aggregates: [aggregate] }),
    ...(event !== undefined && { eventId: event }),
  });
  if (chosen.length === 0 && (aggregate ?? event) !== undefined)
    throw new Failure(
      'USAGE',
      `${consumer} has parked no such event. See \`trama events list --service ${consumer}\`.`,
    );
  const aggregates = [...new Set(chosen.map((each) => each.aggregate))];
  const asked = await parked.ask(aggregates);
  const patience = Date.now() + seconds * 1000;
  while ((await parked.asked()).some((each) => aggregates.includes(each))) {
    if (Date.now() > patience)
      throw new Failure(
        'UNREACHABLE',
        `No process of ${consumer} has replayed them within ${seconds} s. Is one running? They stay asked for: the next that runs replays them.`,
      );
    await setTimeout(POLL_MILLISECONDS);
  }
  const left = await parked.list({ aggregates });
  return { consumer, replayed: Math.max(0, asked - left.length), parked: left };
}

const describe = ({ consumer, replayed, parked }: Replayed): string =>
  parked.length === 0
    ? `${consumer}: ${replayed} replayed.\n`
    : `${consumer}: ${replayed} replayed. Still parked:\n${describeParked(parked).join('\n')}\n`;
