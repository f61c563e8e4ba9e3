import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { answerType, type Executor, type Patience, type Supergraph } from '@trama/gateway';
import { GraphQLError, OperationTypeNode } from 'graphql';
import { InFlight } from './in-flight';
import { Operations, type Found } from './operations';
import { parametersOfBody, parametersOfUrl, readBody, type GraphQLParameters } from './read-request';
import { RequestError } from './request-error';

const PATH = '/graphql';
const REQUEST_MILLISECONDS = 60_000;

interface Answer {
  readonly status: number;
  readonly body: Buffer;
}

export interface BareServerOptions {
  readonly supergraph: Supergraph;
  readonly executor: Executor<Patience>;
  /** Whether equal queries of clients that are under way at the same time are run once. */
  readonly joining: boolean;
}

/** GraphQL over HTTP (`/graphql`) around an executor, by the shortest way: no viewer, no plugins, no limits but size. */
export class BareServer {
  private readonly operations: Operations;
  private readonly underWay = new InFlight<Answer>();
  private readonly server: Server;

  constructor(private readonly options: BareServerOptions) {
    this.operations = new Operations(options.supergraph);
    this.server = createServer((request, response) => void this.handle(request, response));
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

  private async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const type = answerType(request.headers.accept);
    try {
      if (type === undefined)
        throw new RequestError(406, 'An answer is application/json or application/graphql-response+json.');
      const { status, body } = await this.answer(request, type.startsWith('application/json'));
      send(response, status, type, body);
    } catch (error) {
      if (!(error instanceof RequestError)) return fail(response, error);
      const body = Buffer.from(JSON.stringify({ errors: [{ message: error.message }] }));
      send(response, error.status, type ?? 'application/json; charset=utf-8', body, error.headers);
    }
  }

  private async answer(request: IncomingMessage, alwaysOk: boolean): Promise<Answer> {
    const [path, search] = split(request.url ?? '');
    if (path !== PATH) throw new RequestError(404, `GraphQL is at ${PATH}.`);
    const { socket: client } = request;
    if (request.method === 'GET') {
      const parameters = parametersOfUrl(new URLSearchParams(search));
      const found = this.operations.find(parameters);
      if ('prepared' in found && found.prepared.operation.operation !== OperationTypeNode.QUERY)
        throw new RequestError(405, 'A mutation comes by POST.', ['allow', 'POST']);
      return this.run(found, parameters, alwaysOk, client);
    }
    if (request.method !== 'POST') throw new RequestError(405, 'Ask by POST or GET.', ['allow', 'GET, POST']);
    const body = await readBody(request);
    if (!this.options.joining) {
      const parameters = parametersOfBody(body);
      return this.run(this.operations.find(parameters), parameters, alwaysOk, client);
    }
    return this.joined(body, alwaysOk);
  }

  /** Equal bodies ask for the same; whose client goes leaves the others the answer. */
  private joined(body: string, alwaysOk: boolean): Promise<Answer> {
    const key = alwaysOk ? body : ` ${body}`;
    const known = this.underWay.get(key);
    if (known) return known;
    const parameters = parametersOfBody(body);
    const found = this.operations.find(parameters);
    const work = this.run(found, parameters, alwaysOk);
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
      return { status: 200, body: Buffer.from(JSON.stringify(result)) };
    } catch (error) {
      if (error instanceof GraphQLError) return refused([error], alwaysOk);
      throw error;
    }
  }
}

/** Nothing ran. The older media type has it 200 all the same, since clients of old read no other answer. */
const refused = (errors: readonly GraphQLError[], alwaysOk: boolean): Answer => ({
  status: alwaysOk ? 200 : 400,
  body: Buffer.from(JSON.stringify({ errors })),
});

function send(
  response: ServerResponse,
  status: number,
  type: string,
  body: Buffer,
  headers: readonly string[] = [],
): void {
  if (response.destroyed) return;
  response.writeHead(status, ['content-type', type, 'content-length', String(body.length), ...headers]);
  response.end(body);
}

function fail(response: ServerResponse, error: unknown): void {
  if (response.destroyed) return; // the client has gone, and with it whoever could be told
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  send(response, 500, 'application/json; charset=utf-8', Buffer.from('{"errors":[{"message":"It failed."}]}'));
}

function split(url: string): [path: string, search: string] {
  const cut = url.indexOf('?');
  return cut < 0 ? [url, ''] : [url.slice(0, cut), url.slice(cut + 1)];
}
