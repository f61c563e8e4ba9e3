import { basename, resolve } from 'node:path';

const above = resolve(__dirname, '..');

/** bench/, whether this runs from the sources or from dist/. */
export const benchFolder = basename(above) === 'dist' ? resolve(above, '..') : above;
