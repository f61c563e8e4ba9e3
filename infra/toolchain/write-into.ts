import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes a generated file, named as in the working tree, below the folder that the program was given first. */
export const writeInto = (file: string, text: string): void => writeFileSync(join(process.argv[2] ?? '.', file), text);
