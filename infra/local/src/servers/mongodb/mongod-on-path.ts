import { onPath, usableBinary } from '../binary';
import { type Source } from '../source';
import { mongodRequirement } from './mongod-requirement';

export const mongodOnPath: Source = {
  name: 'mongod from MONGOD or PATH',
  async find(request) {
    const { MONGOD, PATH } = request.variables;
    if (MONGOD) return usableBinary(MONGOD, 'mongod from MONGOD', mongodRequirement, request);
    const file = await onPath(['mongod'], PATH);
    if (!file) throw new Error('MONGOD is not set, and there is no mongod on PATH.');
    return usableBinary(file, 'mongod on PATH', mongodRequirement, request);
  },
};
