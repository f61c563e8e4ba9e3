import type { WebSocket } from 'ws';

const PING_MILLISECONDS = 12_000;

/** Keeps intermediaries from closing a silent connection, and ends one whose other side is gone without a word. */
export function keepAlive(socket: WebSocket, ended: AbortSignal): void {
  let answered = true;
  socket.on('pong', () => (answered = true));
  const timer = setInterval(() => {
    if (!answered) return socket.terminate();
    answered = false;
    socket.ping();
  }, PING_MILLISECONDS).unref();
  ended.addEventListener('abort', () => clearInterval(timer), { once: true });
}
