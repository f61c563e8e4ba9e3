import { once } from 'node:events';
import { until } from '@trama/testkit';
import { WebSocket } from 'ws';
import type { TransportsUnderTest } from './transports-under-test';

interface Message {
  readonly id?: string;
  readonly type: string;
  readonly payload?: unknown;
}

/** Somebody who speaks graphql-transport-ws, message by message. */
export class SocketClient {
  readonly messages: Message[] = [];
  /** How the connection ended. */
  closed: { readonly code: number; readonly reason: string } | undefined;
  /** The status with which it was refused. */
  refused: number | undefined;

  private constructor(readonly socket: WebSocket) {
    socket.on('message', (data: Buffer) => this.messages.push(JSON.parse(data.toString()) as Message));
    socket.on('close', (code, reason) => (this.closed = { code, reason: reason.toString() }));
    socket.on('unexpected-response', (_request, { statusCode }) => (this.refused = statusCode));
    socket.on('error', () => undefined);
  }

  static knocks(
    { address }: Pick<TransportsUnderTest, 'address'>,
    headers: Readonly<Record<string, string>> = {},
  ): SocketClient {
    return new SocketClient(new WebSocket(`ws://${address}`, 'graphql-transport-ws', { headers }));
  }

  /** Signed in by now. */
  static async of(name: string, transports: Pick<TransportsUnderTest, 'address'>): Promise<SocketClient> {
    const client = SocketClient.knocks(transports);
    await once(client.socket, 'open');
    client.says({ type: 'connection_init', payload: { authorization: `Bearer ${name}` } });
    await client.hears('connection_ack');
    return client;
  }

  says(message: Message): void {
    this.socket.send(JSON.stringify(message));
  }

  follows(id: string, query = 'subscription { all }'): void {
    this.says({ id, type: 'subscribe', payload: { query } });
  }

  /** The messages of this type, once there are so many. */
  async hears(type: string, count = 1): Promise<Message[]> {
    const heard = (): Message[] => this.messages.filter((message) => message.type === type);
    await until(() => heard().length >= count);
    return heard();
  }

  async ends(): Promise<{ readonly code: number; readonly reason: string }> {
    return until(() => this.closed);
  }
}
