export { TramaRefusal, TramaUnreachable } from './errors';
export { TramaClient } from './trama-client';
