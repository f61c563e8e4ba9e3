import type { EventContract } from './contract';
import * as contracts from './contracts';

/** Every kind of event that Trama knows, by kind. */
export const allContracts: ReadonlyMap<string, EventContract> = new Map(
  Object.values(contracts).map((contract: EventContract) => [contract.kind, contract]),
);
