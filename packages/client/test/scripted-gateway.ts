import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { serveEventStreams } from './scripted-event-streams';
import type { Subscriber } from './scripted-subscriber';
import { serveWebSockets } from './scripted-web-sockets';

/** What is done about subscriptions as they come. */
interface Script {
  /** The code by which whoever has this token is refused. */
  admit?(token: string): 'UNAUTHENTICATED' | 'TOKEN_EXPIRED' | 'UNAVAILABLE' | undefined;
  subscribe(subscriber: Subscriber): void | Promise<void>;
}

export interface ScriptedGateway {
  readonly url: string;
  script: Script;
  /** All who ever subscribed. */
  readonly subscribers: Subscriber[];
  /** Destroys every connection. */
  readonly cutAll: () => void;
  /** Says nothing any more, not even that it lives. */
  fallSilent(): void;
  stop(): Promise<void>;
}

/** Speaks as a gateway does, over both transports, and says what the test wants it to. */
export async function scriptedGateway(): Promise<ScriptedGateway> {
  const subscribers: Subscriber[] = [];
  const sockets = new Set<Socket>();
  const script: Script = { subscribe: () => undefined };
  const server: Server = createServer();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  const gateway: ScriptedGateway = {
    url: '',
    script,
    subscribers,
    cutAll: () => sockets.forEach((socket) => socket.destroy()),
    fallSilent: () => sockets.forEach((socket) => socket.pause()),
    async stop() {
      gateway.cutAll();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  const subscribe = (subscriber: Subscriber): void => {
    subscribers.push(subscriber);
    void gateway.script.subscribe(subscriber);
  };
  const admit = (token: string): string | undefined => gateway.script.admit?.(token);
  serveWebSockets(server, admit, subscribe);
  serveEventStreams(server, admit, subscribe);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return Object.assign(gateway, { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql` });
}
