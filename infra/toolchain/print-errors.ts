// Writes the reference of errors in docs/api.md from the catalogue.
import { readFileSync } from 'node:fs';
import { errorCatalogue } from '@trama/errors';
import { between } from './between';
import { writeInto } from './write-into';

const rows = Object.entries(errorCatalogue).map(
  ([code, { message, remedy }]) => `| \`${code}\` | ${message} | ${remedy} |`,
);
const table = ['| code | it says, where it says no more | what to do |', '|---|---|---|', ...rows].join('\n');
writeInto('docs/api.md', between(readFileSync('docs/api.md', 'utf8'), 'errors', table));
