import { join } from 'node:path';

/** What lies where in the data folder. */
export const places = (data: string) => ({
  mongodb: join(data, 'mongodb'),
  redis: join(data, 'redis'),
  keys: join(data, 'keys'),
  supergraph: join(data, 'supergraph.graphql'),
  runRecord: join(data, 'run.json'),
  /** There once the demonstration network has been loaded into these data. */
  demonstrationLoaded: join(data, 'demonstration-loaded'),
  logs: join(data, 'logs'),
  log: (name: string) => join(data, 'logs', `${name}.log`),
});
