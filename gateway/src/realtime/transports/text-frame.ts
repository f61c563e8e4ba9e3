const WHOLE_TEXT = 0x81;
/** From these lengths on, a length is written in so many bytes more. */
const TWO_BYTES = 126;
const EIGHT_BYTES = 65_536;

/** A text message, in three parts, as one frame of a WebSocket (RFC 6455, section 5.2). A server's frames are not masked. */
export function textFrame(before: string, body: Buffer, after: string): Buffer {
  const length = Buffer.byteLength(before) + body.length + Buffer.byteLength(after);
  const header = length < TWO_BYTES ? 2 : length < EIGHT_BYTES ? 4 : 10;
  const frame = Buffer.allocUnsafe(header + length);
  frame[0] = WHOLE_TEXT;
  frame[1] = header === 2 ? length : header === 4 ? 126 : 127;
  if (header === 4) frame.writeUInt16BE(length, 2);
  if (header === 10) frame.writeBigUInt64BE(BigInt(length), 2);
  let at = header + frame.write(before, header);
  at += body.copy(frame, at);
  frame.write(after, at);
  return frame;
}
