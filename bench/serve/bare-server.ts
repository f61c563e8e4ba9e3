import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Admission, answerType, type Executor, type Patience, type Supergraph } from '@trama/gateway';
import { GraphQLError, OperationTypeNode } from 'graphql';
import { InFlight } from './in-flight';
import type { Joining } from './joining';
import { Operations, type Found } from './operations';
import { parametersOfBody, parametersOfUrl, readBody, type GraphQLParameters } from './read-request';
import { RequestError } from './request-error';

const PATH = '/graphql';
const REQUEST_MILLISECONDS = 60_000;

interface Answer {
  readonly status: number;
  /** Bytes where several are given the same; else a text, for memory outside of the heap is collected at a greater cost. */
  readonly body: string | Buffer;
}

export interface BareServerOptions {
  readonly supergraph: Supergraph;
  readonly executor: Executor<Patience>;
  /** Which equal work that is under way at the same time is done once. */
  readonly joining: Joining;
}

/** GraphQL over HTTP (`/graphql`) around an executor, by the shortest way: no viewer, no plugins, no limits but size. */
export class BareServer {
  private readonly operations: Operations;
  private readonly underWay = new InFlight<Answer>();
  private readonly admission = new Admission();
  private readonly server: Server;

  constructor(private readonly options: BareServerOptions) {
    this.operations = new Operations(options.supergraph);
    this.server = createServer((request, response) => void this.receive(request, response));
  }

  /** On the loopback interface alone. */
  listen(port: number): Promise<void> {
    return new Promise((resolve, reject) => {
      this.server.once('error', reject);
      this.server.listen(port, '127.0.0.1', 1_024, resolve);
    });
  }

  /** What is under way is answered still. */
  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  /** Looks at the request and reads its body; then it waits for its turn, with nothing begun. */
  private async receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const type = answerType(request.headers.accept) ?? 'none';
    try {
      check(request, type);
      const body = request.method === 'POST' ? await readBody(request) : undefined;
      const question = this.options.joining === 'none' ? undefined : body;
      this.admission.enter((leave) => void this.handle(request, response, type, body).finally(leave), question);
    } catch (error) {
      refuse(response, type, error);
    }
  }

  private async handle(
    request: IncomingMessage,
    response: ServerResponse,
    type: string,
    body: string | undefined,
  ): Promise<void> {
    try {
      const answer = await this.answer(request, body, type.startsWith('application/json'));
      send(response, answer.status, type, answer.body);
    } catch (error) {
      refuse(response, type, error);
    }
  }

  private answer({ url, socket }: IncomingMessage, body: string | undefined, alwaysOk: boolean): Promise<Answer> {
    if (body === undefined) {
      const parameters = parametersOfUrl(new URLSearchParams(split(url)[1]));
      const found = this.operations.find(parameters);
      if ('prepared' in found && found.prepared.operation.operation !== OperationTypeNode.QUERY)
        throw new RequestError(405, 'A mutation comes by POST.', ['allow', 'POST']);
      return this.run(found, parameters, alwaysOk, socket);
    }
    if (this.options.joining === 'requests') return this.joined(body, alwaysOk);
    const parameters = parametersOfBody(body);
    return this.run(this.operations.find(parameters), parameters, alwaysOk, socket);
  }

  /** Equal bodies ask for the same; whose client goes leaves the others the answer. */
  private joined(body: string, alwaysOk: boolean): Promise<Answer> {
    const key = alwaysOk ? body : ` ${body}`;
    const known = this.underWay.get(key);
    if (known) return known;
    const parameters = parametersOfBody(body);
    const found = this.operations.find(parameters);
    const work = this.run(found, parameters, alwaysOk).then(({ status, body }) => ({
      status,
      body: Buffer.from(body),
    }));
    const isQuery = 'prepared' in found && found.prepared.operation.operation === OperationTypeNode.QUERY;
    return isQuery ? this.underWay.add(key, work) : work;
  }

  private async run(
    found: Found,
    { variables }: GraphQLParameters,
    alwaysOk: boolean,
    client?: Patience['client'],
  ): Promise<Answer> {
    if ('errors' in found) return refused(found.errors, alwaysOk);
    const patience = { expiresAt: performance.now() + REQUEST_MILLISECONDS, client };
    try {
      const result = await this.options.executor.run(found.prepared, variables, patience);
      return { status: 200, body: JSON.stringify(result) };
    } catch (error) {
      if (error instanceof GraphQLError) return refused([error], alwaysOk);
      throw error;
    }
  }
}

/** Nothing ran. The older media type has it 200 all the same, since clients of old read no other answer. */
const refused = (errors: readonly GraphQLError[], alwaysOk: boolean): Answer => ({
  status: alwaysOk ? 200 : 400,
  body: JSON.stringify({ errors }),
});

function send(
  response: ServerResponse,
  status: number,
  type: string,
  body: string | Buffer,
  headers: readonly string[] = [],
): void {
  if (response.destroyed) return;
  response.writeHead(status, ['content-type', type, 'content-length', String(Buffer.byteLength(body)), ...headers]);
  // Handed over with the body, the head would be joined to it: one more copy of it all. Both still go as one.
  response.cork();
  response.flushHeaders();
  response.end(body);
}

/** @throws RequestError 404, 405, 406 */
function check({ url, method = '' }: IncomingMessage, type: string): void {
  if (type === 'none')
    throw new RequestError(406, 'An answer is application/json or application/graphql-response+json.');
  if (split(url)[0] !== PATH) throw new RequestError(404, `GraphQL is at ${PATH}.`);
  if (method !== 'POST' && method !== 'GET') throw new RequestError(405, 'Ask by POST or GET.', ['allow', 'GET, POST']);
}

function refuse(response: ServerResponse, type: string, error: unknown): void {
  if (!(error instanceof RequestError)) return fail(response, error);
  const body = JSON.stringify({ errors: [{ message: error.message }] });
  send(response, error.status, type === 'none' ? 'application/json; charset=utf-8' : type, body, error.headers);
}

function fail(response: ServerResponse, error: unknown): void {
  if (response.destroyed) return; // the client has gone, and with it whoever could be told
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  send(response, 500, 'application/json; charset=utf-8', '{"errors":[{"message":"It failed."}]}');
}

function split(url = ''): [path: string, search: string] {
  const cut = url.indexOf('?');
  return cut < 0 ? [url, ''] : [url.slice(0, cut), url.slice(cut + 1)];
}
