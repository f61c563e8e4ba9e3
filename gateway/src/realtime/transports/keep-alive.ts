import type { WebSocket } from 'ws';

/** Keeps intermediaries from closing a silent connection, and ends one whose other side is gone without a word. @param every milliseconds */
export function keepAlive(socket: WebSocket, ended: AbortSignal, every: number): void {
  let answered = true;
  socket.on('pong', () => (answered = true));
  const timer = setInterval(() => {
    if (!answered) return socket.terminate();
    answered = false;
    socket.ping();
  }, every).unref();
  ended.addEventListener('abort', () => clearInterval(timer), { once: true });
}
