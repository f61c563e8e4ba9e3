import { workerData, type MessagePort } from 'node:worker_threads';
import { MongoDb, type MongoConfig } from '@trama/runtime';
import type { Recorded } from '../domain/ports';
import { recordOf, type Evaluated } from '../domain/record/record-of';
import { ledgerHeadModel } from '../persistence/ledger-head-model';
import { ledgerModel } from '../persistence/ledger-model';
import { LedgerRepository } from '../persistence/ledger-repository';

const mongo = new MongoDb(workerData as MongoConfig);
const ledger = new LedgerRepository(ledgerModel(mongo.connection), ledgerHeadModel(mongo.connection));
let started: Promise<void> | undefined;

/** What a thread of `LedgerReaders` does. */
export default async function readRecord({
  evaluated,
  port,
}: {
  readonly evaluated: Evaluated;
  readonly port: MessagePort;
}): Promise<Recorded> {
  await connected();
  let read = 0;
  return recordOf(ledger, evaluated, (entries) => {
    read += entries;
    port.postMessage(Math.min(1, read / evaluated.cut)); // what is both an interaction and part of a course is read twice
  });
}

/** Connects with the first record that is asked for; where that fails, with the next. */
async function connected(): Promise<void> {
  try {
    await (started ??= mongo.start());
  } catch (error) {
    started = undefined;
    throw error;
  }
}
