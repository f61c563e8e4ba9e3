import { isExecutable, usableBinary } from '../binary';
import { cached } from '../cache';
import { type Source } from '../source';
import { mongodRequirement } from './mongod-requirement';

export const mongodInCache: Source = {
  name: 'mongod in the cache',
  async find(request) {
    const file = cached(request.variables.TRAMA_CACHE, 'mongod');
    if (!(await isExecutable(file))) throw new Error(`there is no ${file}.`);
    return usableBinary(file, 'mongod in the cache', mongodRequirement, request);
  },
};
