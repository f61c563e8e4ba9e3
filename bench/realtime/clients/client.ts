import { connect, type Socket } from 'node:net';
import type { Subscription } from '../subscription';
import { clientFrame, Opcode } from './client-frame';
import { FrameReader, type FrameListener } from './frame-reader';

/** Where clients connect to, and as whom. */
export interface Door {
  /** `http://127.0.0.1:4000/graphql` */
  readonly url: string;
  /** Null where the gateway wants none. */
  readonly token: string | null;
}

/** What a client does with what it is told. */
export interface Hearing {
  /** Whether messages are read, or counted alone. */
  readonly reads: boolean;
  message(text: string): void;
  /** A message came that is not read. */
  passed(): void;
}

const OPEN_MILLISECONDS = 30_000;
const HEAD_END = '\r\n\r\n';
const ACKNOWLEDGED = '"connection_ack"';
/** So a gateway tells where a subscription begins; and again only where it had nothing to tell for long, as it never is here. */
const PING = '{"type":"ping"';

/** Sockets are read one after the other, so all may be read into the same memory. */
const shared = Buffer.alloc(256 * 1024);

/**
 * One client of graphql-transport-ws, made to cost little: thousands of them are to be cheaper than the gateway that tells
 * them things.
 */
export class Client implements FrameListener {
  /** Why the connection ended, where it did. */
  ended: string | undefined;
  private readonly socket: Socket;
  private readonly frames = new FrameReader(this);
  private head: string | null = '';
  private hearing: Hearing | undefined;
  private stopped = false;
  /** So far; the last one's id. */
  private subscriptions = 0;
  private acknowledged: () => void = () => undefined;
  private closed: () => void = () => undefined;
  private readonly whenAcknowledged = new Promise<void>((resolve) => (this.acknowledged = resolve));
  readonly whenClosed = new Promise<void>((resolve) => (this.closed = resolve));

  private constructor(private readonly door: Door) {
    const { hostname, port } = new URL(door.url);
    this.socket = connect({
      host: hostname,
      port: Number(port),
      noDelay: true,
      onread: { buffer: shared, callback: (length) => this.read(shared.subarray(0, length)) },
    });
    this.socket.once('connect', () => this.greet());
    this.socket.on('error', (error) => (this.ended ??= error.message));
    this.socket.once('close', () => {
      this.ended ??= 'closed';
      this.closed();
    });
  }

  /** Connects and signs in. @throws where that does not succeed, or not in time */
  static async open(door: Door): Promise<Client> {
    const client = new Client(door);
    const timer = setTimeout(() => client.socket.destroy(new Error('The gateway did not answer.')), OPEN_MILLISECONDS);
    await Promise.race([client.whenAcknowledged, client.whenClosed]);
    clearTimeout(timer);
    if (client.ended !== undefined) throw new Error(`A client could not connect: ${client.ended}`);
    return client;
  }

  /** One subscription at a time. */
  subscribe(payload: Subscription, hearing: Hearing): void {
    this.hearing = hearing;
    this.subscriptions += 1;
    this.say({ id: String(this.subscriptions), type: 'subscribe', payload });
  }

  /** Ends the subscription, and keeps the connection. */
  complete(): void {
    this.say({ id: String(this.subscriptions), type: 'complete' });
  }

  /** Reads no more, and does not say so. */
  stopReading(): void {
    this.stopped = true;
    this.socket.pause();
  }

  readAgain(): void {
    this.stopped = false;
    this.socket.resume();
  }

  /** Without a word, as a client does that loses its network. */
  leave(): void {
    this.ended ??= 'left';
    this.socket.destroy();
  }

  /** Its hearing decides; what comes before it subscribes is read. */
  get reads(): boolean {
    return this.hearing?.reads ?? true;
  }

  passed(): void {
    this.hearing?.passed();
  }

  text(message: Buffer): void {
    const text = message.toString();
    if (text.startsWith(PING)) this.say({ type: 'pong' });
    else if (this.hearing) this.hearing.message(text);
    else if (text.includes(ACKNOWLEDGED)) this.acknowledged();
  }

  ping(payload: Buffer): void {
    this.socket.write(clientFrame(Opcode.pong, payload));
  }

  close(payload: Buffer): void {
    this.ended ??= payload.length < 2 ? 'closed' : `${payload.readUInt16BE(0)} ${payload.toString('utf8', 2)}`;
    this.socket.end();
  }

  private say(message: object): void {
    this.socket.write(clientFrame(Opcode.text, JSON.stringify(message)));
  }

  private greet(): void {
    const { host, pathname } = new URL(this.door.url);
    const lines = [
      `GET ${pathname} HTTP/1.1`,
      `Host: ${host}`,
      'Connection: Upgrade',
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
      'Sec-WebSocket-Protocol: graphql-transport-ws',
    ];
    this.socket.write(lines.join('\r\n') + HEAD_END);
    const { token } = this.door;
    this.say({ type: 'connection_init', payload: token === null ? {} : { authorization: `Bearer ${token}` } });
  }

  /** @returns whether to go on reading */
  private read(chunk: Buffer): boolean {
    if (this.head === null) {
      this.frames.read(chunk);
    } else {
      this.head += chunk.toString('latin1');
      const end = this.head.indexOf(HEAD_END);
      if (end >= 0) this.begin(this.head, end + HEAD_END.length);
    }
    return !this.stopped;
  }

  private begin(head: string, end: number): void {
    this.head = null;
    if (!head.startsWith('HTTP/1.1 101 ')) return void this.socket.destroy(new Error(head.slice(0, 200)));
    if (head.length > end) this.frames.read(Buffer.from(head.slice(end), 'latin1'));
  }
}
