import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A way to a server that can be broken: whatever is on it, half a message too, is lost to both sides. */
export interface BreakableWay {
  readonly url: string;
  /** Destroys every connection. @returns how many there were */
  break(): number;
  close(): Promise<void>;
}

export async function breakableWay(to: string): Promise<BreakableWay> {
  const { hostname, port, pathname } = new URL(to);
  const open = new Set<Socket>();
  const server = createServer((client) => {
    const gateway = connect(Number(port), hostname);
    const destroy = (): void => {
      client.destroy();
      gateway.destroy();
      open.delete(client);
    };
    open.add(client);
    for (const side of [client, gateway]) side.once('close', destroy).on('error', destroy);
    client.once('end', destroy).pipe(gateway).pipe(client);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const breakAll = (): number => {
    const there = [...open];
    for (const client of there) client.destroy();
    return there.length;
  };
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${pathname}`,
    break: breakAll,
    async close() {
      breakAll();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
