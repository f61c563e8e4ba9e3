export {
  bundleProgram,
  MortalProcess,
  seeded,
  type BundledProgram,
  type Death,
  type PointDeath,
  type Said,
  type Told,
} from './crash';
export { GraphqlApi, operation, type Operation } from './graphql-api';
export { internalJwks, internalSigningKey, signInternally } from './gateway-keys';
export { refusal } from './refusal';
export { startService, type ServiceUnderTest } from './service-under-test';
export { startTestServers } from './servers/start-test-servers';
export { testServers } from './servers/test-servers';
export { startTrama, type TramaUnderTest } from './system/trama-under-test';
export { until } from './until';
