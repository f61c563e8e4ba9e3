import { extname, join } from 'node:path';
import { linesOf } from './lines-of';

/** Another program of this folder, of the same kind as this one (sources or built), in a process of its own. */
export const ownProgram = <Line>(name: string, asked: object): AsyncGenerator<Line> =>
  linesOf(process.execPath, [...process.execArgv, join(__dirname, name) + extname(__filename), JSON.stringify(asked)]);
