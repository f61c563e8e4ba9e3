import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import { refuse } from '@trama/errors';
import type { Log, Part } from '@trama/runtime';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Authenticate } from '../authentication/authenticate';
import type { Admission } from '../execution/admission';
import { requestContext, type RequestContext } from '../execution/request-context';
import type { EventStreams } from '../realtime/transports/event-streams';
import { namingIn } from './trusted/naming';
import type { ShortPath } from './trusted/short-path';
import type { TrustedDocuments } from './trusted/trusted-documents';
import { trustedDocumentsPlugin, type TrustedContext } from './trusted/trusted-documents-plugin';
import { clientError, graphqlError } from './client-error';
import { costPlugin } from './cost-plugin';
import { limitRequest } from './limit-request';
import { LARGEST_DOCUMENT } from './limits';
import { answerType, wantsEvents, wantsPage } from './media-types';
import { requestLogPlugin } from './request-log-plugin';

type Options = ConstructorParameters<typeof ApolloServer<TrustedContext>>[0];

/** A plugin of Apollo Server, on Trama's requests. */
export type GraphqlPlugin = ApolloServerPlugin<RequestContext>;

export interface GraphqlServerOptions {
  readonly app: FastifyInstance;
  readonly admission: Admission;
  /** Whether who asks the same at the same time has it cheaper. */
  readonly joining: boolean;
  readonly gateway: NonNullable<Options['gateway']>;
  readonly authenticate: Authenticate;
  readonly documents: TrustedDocuments;
  /** For trusted documents, where no plugin has to hear of them. */
  readonly shortPath: ShortPath | undefined;
  /** For subscriptions, which Apollo Server does not answer. */
  readonly streams: EventStreams;
  readonly costLimit: number;
  /** For a whole request, in milliseconds. */
  readonly deadline: number;
  readonly plugins: readonly GraphqlPlugin[];
  readonly log: Log;
}

/** `/graphql` over HTTP, for whoever is signed in. */
export class GraphqlServer implements Part {
  readonly name = 'graphql';
  private readonly apollo: ApolloServer<TrustedContext>;

  constructor(private readonly options: GraphqlServerOptions) {
    const { app, gateway, costLimit, plugins, log } = options;
    this.apollo = new ApolloServer<TrustedContext>({
      gateway,
      introspection: true, // nobody gets here who has not signed in, and the schema is no secret to them
      includeStacktraceInErrorResponses: false,
      stopOnTerminationSignals: false,
      parseOptions: { maxTokens: LARGEST_DOCUMENT },
      logger: log,
      plugins: [
        fastifyApolloDrainPlugin(app),
        ApolloServerPluginLandingPageDisabled(), // the explorer is ours, and comes from no other host
        trustedDocumentsPlugin,
        costPlugin(costLimit),
        requestLogPlugin(log),
        ...plugins,
      ],
      formatError: (formatted, error) => clientError(formatted, error, log),
    });
  }

  async start(): Promise<void> {
    const { app, admission, joining, authenticate, documents, shortPath, streams, deadline, log } = this.options;
    await this.apollo.start();
    const context = async (request: FastifyRequest): Promise<TrustedContext> => {
      try {
        const principal = await authenticate(request.headers.authorization);
        requireAnswerType(request);
        const trusted = documents.askedBy(namingIn(request));
        limitRequest(request);
        return { ...requestContext(request, principal, deadline), trusted };
      } catch (error) {
        throw graphqlError(error);
      }
    };
    await app.register(async (scope) => {
      // What fails before GraphQL is reached (no JSON, too large) is said in GraphQL's terms.
      scope.setErrorHandler((error: { statusCode?: number; message: string }, request, reply) => {
        const status = error.statusCode ?? 500;
        const cause = status < 500 ? refuse('BAD_REQUEST', error.message) : error;
        const formatted = clientError({ message: error.message }, cause, log, request.id);
        return reply.code(status).send({ errors: [formatted] });
      });
      const begin = (request: FastifyRequest, reply: FastifyReply, done: () => void): void => {
        const call = shortPath?.match(request);
        if (!call) return done();
        shortPath?.answer(call, request, reply).catch((error: unknown) => reply.send(error));
      };
      scope.decorateRequest('arrivedAt', 0);
      scope.decorateRequest('leave');
      scope.addHook('onRequest', (request, _reply, done) => {
        request.arrivedAt = performance.now();
        done();
      });
      scope.addHook('preHandler', (request, reply, done) => {
        if (isVisit(request)) return void reply.redirect('/');
        if (wantsEvents(request.headers.accept)) return void streams.answer(request, reply);
        admission.enter(
          (leave) => {
            if (reply.raw.destroyed) return leave(); // the client has gone, and nobody is left to be answered
            request.leave = leave;
            reply.raw.once('close', leave); // where nothing is sent any more
            begin(request, reply, done);
          },
          joining ? questionOf(request) : undefined,
        );
      });
      scope.addHook('onSend', (request, _reply, _payload, done) => {
        request.leave?.();
        done();
      });
      await scope.register(fastifyApollo(this.apollo), { context });
    });
  }

  async stop(): Promise<void> {
    await this.apollo.stop();
  }
}

declare module 'fastify' {
  interface FastifyRequest {
    /** By performance.now(). */
    arrivedAt: number;
    /** Has the next be let in; undefined until it was let in itself. */
    leave?: () => void;
  }
}

/** Equal where the same is asked by the same person; what is not, is not always told apart less. */
const questionOf = ({ headers, body, query }: FastifyRequest): string =>
  `${headers.authorization} ${JSON.stringify(body ?? query)}`;

/** Somebody who opened the address in a browser is led to the explorer. */
const isVisit = ({ method, url, headers }: FastifyRequest): boolean =>
  method === 'GET' && !url.includes('?') && wantsPage(headers.accept);

/** Apollo Server would find out only when the operation has run. */
function requireAnswerType({ headers }: FastifyRequest): void {
  if (answerType(headers.accept) === undefined)
    throw graphqlError(refuse('BAD_REQUEST', 'Accept application/json or application/graphql-response+json.'), 406);
}
