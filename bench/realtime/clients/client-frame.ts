const FINAL = 0x80;
const MASKED = 0x80;

export const Opcode = { text: 0x1, pong: 0xa } as const;

/** A frame as a client sends it: whole, and under a mask, which may be zero. Up to 64 KiB. */
export function clientFrame(opcode: (typeof Opcode)[keyof typeof Opcode], payload: string | Buffer): Buffer {
  const body = Buffer.from(payload);
  const long = body.length > 125;
  const header = Buffer.alloc(long ? 8 : 6);
  header[0] = FINAL | opcode;
  header[1] = MASKED | (long ? 126 : body.length);
  if (long) header.writeUInt16BE(body.length, 2);
  return Buffer.concat([header, body]);
}
