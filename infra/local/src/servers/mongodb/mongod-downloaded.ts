import { keepInCache } from '../cache';
import { usableBinary } from '../binary';
import { type Source } from '../source';
import { mongodRequirement } from './mongod-requirement';

/** The oldest line that MongoDB builds for every system that mongodb-memory-server knows; it opens the data of 6.0. */
const version = '7.0.24';

export const mongodDownloaded: Source = {
  name: 'mongod from mongodb.com',
  async find(request) {
    request.log(`Downloading MongoDB ${version} from mongodb.com …`);
    const { MongoBinary } = await import('mongodb-memory-server-core');
    const file = await keepInCache(request.variables.TRAMA_CACHE, 'mongod', (folder) =>
      MongoBinary.getPath({ version, downloadDir: folder }),
    );
    return usableBinary(file, 'mongod from mongodb.com', mongodRequirement, request);
  },
};
