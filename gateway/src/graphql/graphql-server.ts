import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import { refuse } from '@trama/errors';
import type { Log, Part } from '@trama/runtime';
import type { FastifyInstance, FastifyRequest } from 'fastify';
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
import { documentStore } from './document-store';
import { inTurn } from './in-turn';
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
      documentStore: documentStore(),
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
      const takeTurn = inTurn(scope, admission, joining);
      scope.addHook('preHandler', (request, reply, done) => {
        if (isVisit(request)) return void reply.redirect('/');
        if (wantsEvents(request.headers.accept)) return void streams.answer(request, reply);
        takeTurn(request, reply, () => {
          const call = shortPath?.match(request);
          if (!call) return done();
          shortPath?.answer(call, request, reply).catch((error: unknown) => reply.send(error));
        });
      });
      await scope.register(fastifyApollo(this.apollo), { context });
    });
  }

  async stop(): Promise<void> {
    await this.apollo.stop();
  }
}

/** Somebody who opened the address in a browser is led to the explorer. */
const isVisit = ({ method, url, headers }: FastifyRequest): boolean =>
  method === 'GET' && !url.includes('?') && wantsPage(headers.accept);

/** Apollo Server would find out only when the operation has run. */
function requireAnswerType({ headers }: FastifyRequest): void {
  if (answerType(headers.accept) === undefined)
    throw graphqlError(refuse('BAD_REQUEST', 'Accept application/json or application/graphql-response+json.'), 406);
}
