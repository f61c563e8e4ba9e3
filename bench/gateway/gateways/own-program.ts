import { extname, join } from 'node:path';
import type { Command } from '../../processes/program';

/** A program of this package, of the same kind as this one (sources or built), on the same Node. */
export const ownProgram = (file: string, ...args: string[]): Command => ({
  command: process.execPath,
  args: [...process.execArgv, join(__dirname, '../..', file) + extname(__filename), ...args],
});
