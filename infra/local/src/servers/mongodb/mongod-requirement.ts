import { type Requirement } from '../binary';

/** What Trama is built and tested on. */
export const mongodRequirement: Requirement = { version: /db version v(\S+)/, atLeast: [6, 0] };
