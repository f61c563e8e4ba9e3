export { GraphqlApi, operation, type Operation } from './graphql-api';
export { internalJwks, internalSigningKey, signInternally } from './gateway-keys';
export { refusal } from './refusal';
export { startService, type ServiceUnderTest } from './service-under-test';
export { testServers } from './servers/test-servers';
export { startTrama, type TramaUnderTest } from './system/trama-under-test';
export { until } from './until';
