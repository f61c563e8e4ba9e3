import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import { numberOf, resultOf, type Subscriber } from './scripted-subscriber';

const COMPLETE = 'event: complete\ndata:\n\n';

export function serveEventStreams(
  server: Server,
  admit: (token: string) => string | undefined,
  subscribe: (subscriber: Subscriber) => void,
): void {
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { variables } = (await json(request)) as { variables: { after?: string } };
    const token = (request.headers.authorization ?? '').replace('Bearer ', '');
    const refused = admit(token);
    if (refused) {
      response.writeHead(refused === 'UNAVAILABLE' ? 503 : 401, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ errors: [{ message: refused, extensions: { code: refused } }] }));
      return;
    }
    response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', connection: 'close' });
    response.flushHeaders();
    const send = (result: object): boolean => response.write(`event: next\ndata: ${JSON.stringify(result)}\n\n`);
    const fail = (code: string, details?: object): void => {
      send({ errors: [{ message: code, extensions: { code, ...details } }] });
      response.end(COMPLETE);
    };
    subscribe({
      after: numberOf(variables.after),
      token,
      variables,
      send,
      place: (number) => void response.write(`id: c${number}\n\n`),
      tell(number) {
        response.write(':\n\n');
        return response.write(`event: next\nid: c${number}\ndata: ${JSON.stringify(resultOf(number))}\n\n`);
      },
      fail,
      expire: () => fail('TOKEN_EXPIRED'),
      complete: () => void response.end(COMPLETE),
      cut: () => void response.destroy(),
      left: new Promise((resolve) => response.once('close', resolve)),
    });
  };
  server.on('request', (request, response) => void answer(request, response));
}
