import { rm } from 'node:fs/promises';
import { readLocalVariables } from './config';
import { Fault } from './fault';
import { RunRecord } from './supervisor/run-record';
import { places } from './system/places';

/** `npm run reset`: empties the data folder. */
async function reset(): Promise<void> {
  const { TRAMA_DATA } = readLocalVariables();
  const record = new RunRecord(places(TRAMA_DATA).runRecord);
  const owner = await record.owner();
  if (owner !== null) {
    throw new Fault(`Trama is running on ${TRAMA_DATA}, as process ${owner}. Stop it with Ctrl-C, then reset.`);
  }
  await record.endLeftovers();
  // What is ours by name: whoever points TRAMA_DATA at a folder with other things in it keeps those.
  for (const place of Object.values(places(TRAMA_DATA))) {
    if (typeof place === 'string') await rm(place, { recursive: true, force: true });
  }
  console.log(`All data of Trama in ${TRAMA_DATA} are gone. The next start begins anew.`);
}

reset().catch((error: unknown) => {
  console.error(error instanceof Fault ? error.message : error);
  process.exitCode = 1;
});
