export type { Problem } from './answer';
export { TramaRefusal, TramaUnreachable } from './errors';
export type { SubscriptionState } from './subscription/state';
export type { SubscribeOptions } from './subscription/subscription';
export type { Told } from './subscription/told';
export type { TokenSource } from './token';
export { TramaClient, type ClientOptions } from './trama-client';
