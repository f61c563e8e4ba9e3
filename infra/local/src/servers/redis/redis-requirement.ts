import { type Requirement } from '../binary';

/** Streams and queues need 6.2; Valkey goes on from Redis 7.2. */
export const redisRequirement: Requirement = { version: /v=(\S+)/, atLeast: [6, 2] };
