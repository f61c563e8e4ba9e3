import { inDocker } from '../docker';
import { type Source } from '../source';

export const mongodInDocker: Source = {
  name: 'mongo:6 in Docker',
  find: (request) => inDocker('mongo:6', 'mongod', '/data/db', request),
};
