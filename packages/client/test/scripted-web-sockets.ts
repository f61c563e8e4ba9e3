import type { Server } from 'node:http';
import { WebSocketServer } from 'ws';
import { numberOf, resultOf, type Subscriber } from './scripted-subscriber';

const closings: Readonly<Record<string, number>> = { UNAUTHENTICATED: 4401, TOKEN_EXPIRED: 4403, UNAVAILABLE: 1013 };

interface Message {
  readonly type: string;
  readonly id: string;
  readonly payload: { readonly authorization: string; readonly variables: { readonly after?: string } };
}

export function serveWebSockets(
  server: Server,
  admit: (token: string) => string | undefined,
  subscribe: (subscriber: Subscriber) => void,
): void {
  const sockets = new WebSocketServer({ server, handleProtocols: () => 'graphql-transport-ws' });
  sockets.on('connection', (socket) => {
    let token = '';
    const leaving = new Map<string, () => void>();
    const say = (message: object): boolean => {
      if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(message));
      return socket.bufferedAmount < 65_536;
    };
    const receive = ({ type, id, payload }: Message): void => {
      if (type === 'ping') say({ type: 'pong' });
      if (type === 'complete') leaving.get(id)?.();
      if (type === 'connection_init') {
        token = payload.authorization.replace('Bearer ', '');
        const refused = admit(token);
        if (refused) socket.close(closings[refused], refused);
        else say({ type: 'connection_ack' });
      }
      if (type !== 'subscribe') return;
      const send = (result: object): boolean => say({ id, type: 'next', payload: result });
      subscribe({
        after: numberOf(payload.variables.after),
        token,
        variables: payload.variables,
        send,
        place: (number) => void say({ type: 'ping', payload: { id, cursor: `c${number}` } }),
        tell: (number) => send(resultOf(number)),
        fail: (code, details) =>
          void say({ id, type: 'error', payload: [{ message: code, extensions: { code, ...details } }] }),
        expire: () => socket.close(closings['TOKEN_EXPIRED']),
        complete: () => void say({ id, type: 'complete' }),
        cut: () => socket.terminate(),
        left: new Promise((resolve) => leaving.set(id, resolve)),
      });
    };
    socket.on('message', (data: Buffer) => receive(JSON.parse(data.toString()) as Message));
    socket.once('close', () => leaving.forEach((left) => left()));
    socket.on('error', () => socket.terminate());
  });
}
