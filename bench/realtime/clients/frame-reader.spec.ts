import { clientFrame, Opcode } from './client-frame';
import { FrameReader } from './frame-reader';

/** As a server writes it, without a mask. */
function serverFrame(opcode: number, payload: string): Buffer {
  const body = Buffer.from(payload);
  const first = 0x80 | opcode;
  if (body.length < 126) return Buffer.concat([Buffer.from([first, body.length]), body]);
  const header = Buffer.alloc(body.length < 2 ** 16 ? 4 : 10);
  header[0] = first;
  header[1] = header.length === 4 ? 126 : 127;
  if (header.length === 4) header.writeUInt16BE(body.length, 2);
  else header.writeBigUInt64BE(BigInt(body.length), 2);
  return Buffer.concat([header, body]);
}

function listening(reads: boolean) {
  const heard: string[] = [];
  const note = (what: string) => (payload?: Buffer) => void heard.push(`${what} ${payload?.toString() ?? ''}`.trim());
  const listener = { reads, passed: note('passed'), text: note('text'), ping: note('ping'), close: note('close') };
  return { heard, reader: new FrameReader(listener) };
}

const long = 'x'.repeat(300);
const longest = 'y'.repeat(70_000);
const bytes = Buffer.concat([
  serverFrame(1, 'one'),
  serverFrame(1, ''),
  serverFrame(9, 'there?'),
  serverFrame(1, long),
  serverFrame(1, longest),
  serverFrame(8, 'bye'),
]);
const all = ['text one', 'text', 'ping there?', `text ${long}`, `text ${longest}`, 'close bye'];

it.each([1, 2, 3, 7, 64, 1_000, bytes.length])('reads frames that come in chunks of %d bytes', (size) => {
  const { heard, reader } = listening(true);
  const shared = Buffer.alloc(size); // overwritten each time, as a socket's buffer is
  for (let at = 0; at < bytes.length; at += size) {
    const length = bytes.copy(shared, 0, at, at + size);
    reader.read(shared.subarray(0, length));
  }
  expect(heard).toEqual(all);
});

it('counts messages that nobody reads, and answers pings all the same', () => {
  const { heard, reader } = listening(false);
  for (let at = 0; at < bytes.length; at += 100) reader.read(bytes.subarray(at, at + 100));
  expect(heard).toEqual(['passed', 'passed', 'ping there?', 'passed', 'passed', 'close bye']);
});

it('writes what a server can read', () => {
  const short = clientFrame(Opcode.text, 'hello');
  expect([...short.subarray(0, 6)]).toEqual([0x81, 0x85, 0, 0, 0, 0]);
  expect(short.subarray(6).toString()).toBe('hello');
  const frame = clientFrame(Opcode.text, long);
  expect(frame.readUInt16BE(2)).toBe(300);
  expect(frame.subarray(8).toString()).toBe(long);
});
