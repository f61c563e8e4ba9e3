// Writes the schema.graphql of the service named last (`members`, say): what it publishes, as the gateway composes it.
// One service a process: type-graphql gathers the classes of all that it sees in one place, and services share names.
import { relayVariables } from '@trama/events/delivery';
import { mongoVariables, readVariables, redisVariables, runtimeVariables, type Service } from '@trama/runtime';
import { Subgraph, subgraphVariables } from '@trama/subgraph';
import { writeInto } from './write-into';

// Nothing connects before start(), so any address will do.
const config = readVariables(
  { ...runtimeVariables, ...mongoVariables, ...redisVariables, ...relayVariables, ...subgraphVariables },
  { MONGODB_URI: 'mongodb://none', REDIS_URL: 'redis://none', INTERNAL_JWKS: '{"keys":[{"kty":"OKP"}]}' },
);

const services: Readonly<Record<string, () => Promise<Service>>> = {
  members: async () => (await import('../../services/members/src/service.js')).membersService(config),
  goals: async () => (await import('../../services/goals/src/service.js')).goalsService(config),
  tasks: async () => (await import('../../services/tasks/src/service.js')).tasksService(config),
  communication: async () => (await import('../../services/communication/src/service.js')).communicationService(config),
  evaluation: async () => (await import('../../services/evaluation/src/service.js')).evaluationService(config),
};

async function printSchema(name: string): Promise<void> {
  const service = await services[name]?.();
  if (!service) throw new Error(`${name} is no service`);
  writeInto(`services/${name}/schema.graphql`, service.part(Subgraph).sdl);
}

void printSchema(process.argv[3] ?? '');
