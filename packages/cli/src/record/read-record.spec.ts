import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { messageKeys } from './message-keys';
import { readRecord } from './read-record';

const now = new Date('2026-01-01T00:00:00Z');

async function read(content: string | Buffer) {
  const file = join(await mkdtemp(join(tmpdir(), 'record-')), 'record');
  await writeFile(file, content);
  return readRecord(file, now);
}

const hello = { source: 'ana', target: 'ben', at: new Date('2025-03-01T10:00:00Z') };

it.each([
  ['CSV', 'source,target,timestamp\nana,ben,2025-03-01T10:00:00Z\n'],
  ['TSV', 'timestamp\tsource\ttarget\n2025-03-01T11:00:00+01:00\tana\tben\n'],
  ['CSV with a byte order mark and Windows line ends', '\uFEFFSource,Target,Timestamp\r\nana,ben,1740823200\r\n'],
  ['bare lines', '# who whom when\nana ben 1740823200\n'],
  ['a time without a zone, which is UTC', 'source,target,timestamp\nana,ben,2025-03-01 10:00\n'],
])('reads %s', async (_form, content) => {
  expect(await read(content)).toMatchObject({ lines: [hello], badLines: [] });
});

it('reads what is gzipped, whatever the file is called', async () => {
  expect((await read(gzipSync('ana ben 1740823200\n'))).lines).toMatchObject([hello]);
});

it('keeps the words where the record has them', async () => {
  const { lines } = await read('source,target,timestamp,text\nana,ben,1740823200,"Well, hello\nBen"\n');
  expect(lines).toMatchObject([{ ...hello, text: 'Well, hello\nBen' }]);
});

it('names each bad line by its number, with the reason', async () => {
  const { badLines } = await read(
    'ana ben 1740823200\nana ben\n\nana ana 1740823200\nana ben soon\nana ben 9999999999\nana ben 1 2\n',
  );
  expect(badLines).toEqual([
    { number: 2, reason: 'has no timestamp' },
    { number: 4, reason: 'says that ana wrote to themselves' },
    { number: 5, reason: 'has a timestamp that is neither ISO 8601 nor Unix seconds: soon' },
    { number: 6, reason: 'is of the future: 9999999999' },
    { number: 7, reason: 'has more than a source, a target and a time' },
  ]);
});

it('finds beforehand what Trama would refuse as no text', async () => {
  const { badLines } = await read(
    'source,target,timestamp,text\nana,b\u0000en,1740823200,hi\nana,ben,1740823200,\u001b[31m\n',
  );
  expect(badLines).toEqual([
    { number: 2, reason: 'has characters that are no text in its target' },
    { number: 3, reason: 'has characters that are no text in its text' },
  ]);
});

it('tells two equal lines apart, and knows both again', async () => {
  const twice = await read('ana ben 1740823200\nana ben 1740823200\n');
  const keys = messageKeys(twice.lines);
  expect(new Set(keys).size).toBe(2);
  expect(messageKeys([...twice.lines, { ...twice.lines[0]!, source: 'cai' }]).slice(0, 2)).toEqual(keys);
});
