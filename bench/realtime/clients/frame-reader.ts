/** Who is told what a server sends over a WebSocket. */
export interface FrameListener {
  /** Whether messages are to be handed over. Those that are not are only counted, which costs next to nothing. */
  readonly reads: boolean;
  /** A text message arrived that is not handed over. */
  passed(): void;
  text(message: Buffer): void;
  ping(payload: Buffer): void;
  close(payload: Buffer): void;
}

const TEXT = 0x1;
const CLOSE = 0x8;
const PING = 0x9;
const LONGEST_HEADER = 10;

/** Takes a server's bytes apart into frames. It knows what servers of GraphQL send: no fragments, no extensions. */
export class FrameReader {
  /** As much of a header as has come, where a part of it is missing. */
  private header = Buffer.alloc(0);
  private opcode = 0;
  /** Of the payload that is arriving. */
  private missing = 0;
  /** Its parts, where it is wanted. */
  private parts: Buffer[] | undefined;

  constructor(private readonly listener: FrameListener) {}

  /** @param chunk may be overwritten afterwards */
  read(chunk: Buffer): void {
    let at = 0;
    while (at < chunk.length) {
      if (this.missing > 0) {
        const end = Math.min(chunk.length, at + this.missing);
        this.parts?.push(Buffer.from(chunk.subarray(at, end)));
        this.missing -= end - at;
        at = end;
        if (this.missing === 0) this.finish();
      } else {
        at = this.begin(chunk, at);
      }
    }
  }

  /** Reads a header. @returns where its payload begins, or the end of the chunk where the header goes on in the next */
  private begin(chunk: Buffer, from: number): number {
    const known = this.header.length;
    const bytes =
      known === 0 ? chunk.subarray(from) : Buffer.concat([this.header, chunk.subarray(from, from + LONGEST_HEADER)]);
    const length = headerLength(bytes);
    if (bytes.length < length) {
      this.header = Buffer.from(bytes);
      return chunk.length;
    }
    this.header = Buffer.alloc(0);
    if ((bytes[0]! & 0x80) === 0) throw new Error('The server sends fragments.');
    this.opcode = bytes[0]! & 0xf;
    this.missing = payloadLength(bytes);
    this.parts = this.opcode !== TEXT || this.listener.reads ? [] : undefined;
    if (this.missing === 0) this.finish();
    return from + length - known;
  }

  private finish(): void {
    const { parts, opcode, listener } = this;
    this.parts = undefined;
    if (!parts) return listener.passed();
    const payload = parts.length === 1 ? parts[0]! : Buffer.concat(parts);
    if (opcode === TEXT) listener.text(payload);
    else if (opcode === PING) listener.ping(payload);
    else if (opcode === CLOSE) listener.close(payload);
  }
}

/** Of a server's frame, which has no mask; two bytes at least. */
function headerLength(bytes: Buffer): number {
  const short = bytes.length < 2 ? 0 : bytes[1]! & 0x7f;
  return short === 126 ? 4 : short === 127 ? LONGEST_HEADER : 2;
}

function payloadLength(bytes: Buffer): number {
  const short = bytes[1]! & 0x7f;
  return short === 126 ? bytes.readUInt16BE(2) : short === 127 ? Number(bytes.readBigUInt64BE(2)) : short;
}
