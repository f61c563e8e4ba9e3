import { readFileSync } from 'node:fs';

/** As the kernel numbers them. */
const TIME_WAIT = '06';
const LISTENING = '0A';

/** How many connections to a local port are open on the side that listens, of those in /proc/net/tcp. */
export function connectionsIn(table: string, port: number): number {
  const local = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  return table
    .split('\n')
    .slice(1)
    .map((line) => line.trim().split(/\s+/))
    .filter(([, address, , state]) => address?.endsWith(local) && state !== TIME_WAIT && state !== LISTENING).length;
}

/** How many clients are connected to a server on this machine. */
export const connectionsTo = (url: string): number =>
  connectionsIn(readFileSync('/proc/net/tcp', 'utf8'), Number(new URL(url).port));
