import type { Command } from 'commander';
import type { Config } from '../../config';
import { databaseVariable } from '../../operator/services';
import { addListCommand } from './list';
import { addRebuildCommand } from './rebuild';
import { addReplayCommand } from './replay';

/** What operators do about events. */
export function addEventsCommand(program: Command, config: Config): void {
  const events = program
    .command('events')
    .summary('for operators: see, replay and rebuild events')
    .description(
      `Shows how the services stand with events, replays what a consumer could not consume, and rebuilds streams.

These commands do not go through the gateway: they need the services' MongoDB and Redis. Without anything said they take those that \`npm start\` runs.

  MONGODB_URI            where each service has its database, trama-<service>
  ${databaseVariable('tasks').padEnd(21)}  where this service has it, if elsewhere
  REDIS_URL              the Redis that they share`,
    );
  addListCommand(events, config);
  addReplayCommand(events, config);
  addRebuildCommand(events, config);
}
