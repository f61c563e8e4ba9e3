import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { Failure } from '../failure';
import { readLine, type Fields } from './read-line';
import type { BadLine, Line, Record } from './record';

const NEEDED = ['source', 'target', 'timestamp'] as const;
const LARGEST_BYTES = 512 * 1024 * 1024;

/**
 * Reads who wrote to whom, and when, from a file in one of three forms, gzipped or not:
 *
 * - CSV or TSV with a header that names `source`, `target` and `timestamp` (and `text`, where there is one), in any order
 * - bare lines `source target unix-seconds`, as network scientists publish them; `#` and `%` begin a remark
 */
export async function readRecord(file: string, now: Date): Promise<Record> {
  const text = await readText(file);
  const first = text.split('\n').find((line) => line.trim() && !isRemark(line)) ?? '';
  const rows = isHeader(first) ? tableRows(text, first.includes('\t') ? '\t' : ',') : bareRows(text);
  const lines: Line[] = [];
  const badLines: BadLine[] = [];
  for (const row of rows) {
    const line = 'reason' in row ? row : readLine(row.number, row.fields, now);
    if ('reason' in line) badLines.push(line);
    else lines.push(line);
  }
  return { lines, badLines };
}

interface Row {
  readonly number: number;
  readonly fields: Fields;
}

async function readText(file: string): Promise<string> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new Failure('USAGE', `${file} cannot be read (${error.code ?? error.message}).`);
  });
  const gzipped = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const plain = gzipped
    ? await promisify(gunzip)(bytes, { maxOutputLength: LARGEST_BYTES }).catch((error: NodeJS.ErrnoException) => {
        throw new Failure(
          'BAD_RECORD',
          `${file} is not sound gzip, or unpacks to over ${LARGEST_BYTES} bytes (${error.code ?? error.message}).`,
        );
      })
    : bytes;
  return plain.toString('utf8').replace(/^\uFEFF/, '');
}

const isRemark = (line: string): boolean => /^\s*[#%]/.test(line);
const isHeader = (line: string): boolean =>
  NEEDED.every((name) => line.toLowerCase().split(/[\t,]/).map(unquoted).includes(name));
const unquoted = (cell: string): string => cell.trim().replace(/^"(.*)"$/, '$1');

function* tableRows(text: string, delimiter: string): Iterable<Row> {
  const rows = parse(text, {
    delimiter,
    columns: (names: string[]) => names.map((name) => name.trim().toLowerCase()),
    info: true,
    relax_column_count: true, // a short or long line is reported by its number, with the others
    skip_empty_lines: true,
    trim: true,
  }) as unknown as { info: { lines: number }; record: Fields }[];
  for (const { info, record } of rows) yield { number: info.lines, fields: record };
}

function* bareRows(text: string): Iterable<Row | BadLine> {
  let number = 0;
  for (const line of text.split('\n')) {
    number++;
    if (!line.trim() || isRemark(line)) continue;
    const [source, target, timestamp, ...more] = line.trim().split(/\s+/);
    if (more.length > 0) yield { number, reason: 'has more than a source, a target and a time' };
    else yield { number, fields: { source, target, timestamp } };
  }
}
