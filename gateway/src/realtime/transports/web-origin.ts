import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether the web page that connects may: one of these origins (`*`: any), or one that this gateway serves itself. What is no
 * web page says no origin. This guards people whose browser is led here by a page that they did not mean to give anything:
 * browsers ask nobody before they open a WebSocket. It is not what signs anyone in; that is the token alone, which no browser
 * sends by itself, as it would a cookie, so that no page can act with what it does not have.
 */
export function isWelcome(
  { origin, host }: Pick<IncomingHttpHeaders, 'origin' | 'host'>,
  allowed: readonly string[],
): boolean {
  if (origin === undefined || allowed.includes('*') || allowed.includes(origin)) return true;
  return host !== undefined && URL.parse(origin)?.host === host;
}
