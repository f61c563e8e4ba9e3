import { type GraphQLDataSource } from '@apollo/gateway';
import { errorCatalogue } from '@trama/errors';
import type { Log } from '@trama/runtime';
import { Kind, OperationTypeNode, type DocumentNode } from 'graphql';
import { z } from 'zod';
import type { InternalTokens } from './internal-tokens';
import type { Post } from './connections';
import type { RequestContext } from '../request-context';
import { fromSubgraph, SubgraphError } from './subgraph-error';

type Fetch = Parameters<GraphQLDataSource<RequestContext>['process']>[0];
type Answer = Awaited<ReturnType<GraphQLDataSource['process']>>;

const answer = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z.array(z.looseObject({})).optional(),
});

export interface SubgraphSourceOptions {
  readonly service: string;
  readonly url: URL;
  readonly post: Post;
  readonly tokens: InternalTokens;
  /** In milliseconds. */
  readonly deadline: number;
  readonly log: Log;
}

/** Fetches from one subgraph on behalf of the viewer. One that is away or too slow is an error where its fields would stand (UNAVAILABLE with `service`), and holds up nothing else. */
export class SubgraphSource implements GraphQLDataSource<RequestContext> {
  constructor(private readonly options: SubgraphSourceOptions) {}

  async process(fetch: Fetch): Promise<Answer> {
    const { service, url, post, tokens, deadline, log } = this.options;
    const { requestId, principal } = fetch.context as RequestContext;
    const { query, variables, operationName } = fetch.request;
    const document = 'document' in fetch ? fetch.document : undefined;
    try {
      const { body } = await post(url, {
        headers: {
          authorization: `Bearer ${await tokens.forViewer(service, principal)}`,
          'x-request-id': requestId,
        },
        body: JSON.stringify({ query, variables, operationName }),
        deadline,
        retry: kindOf(document) === OperationTypeNode.QUERY,
      });
      const { data, errors } = answer.parse(JSON.parse(body));
      const report = (error: unknown): void => log.error({ err: error, service, requestId }, 'a subgraph failed');
      return {
        data: data ?? null,
        ...(errors && { errors: errors.map((error) => fromSubgraph(error, requestId, report)) }),
      };
    } catch (error) {
      log.error({ err: error, service, requestId }, 'a subgraph does not answer');
      const unavailable = (path: readonly (string | number)[] | undefined): SubgraphError =>
        new SubgraphError('UNAVAILABLE', errorCatalogue.UNAVAILABLE.message, { service }, path);
      return { data: null, errors: placesOf(fetch, document).map(unavailable) };
    }
  }
}

const operationOf = (document: DocumentNode | undefined) =>
  document?.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);

const kindOf = (document: DocumentNode | undefined): OperationTypeNode | undefined => operationOf(document)?.operation;

/** Where in the fetch what it asked for would have stood: its root fields, or the first of its entities. */
function placesOf({ request }: Fetch, document: DocumentNode | undefined): ((string | number)[] | undefined)[] {
  if (request.variables && 'representations' in request.variables) return [['_entities', 0]];
  const selections = operationOf(document)?.selectionSet.selections ?? [];
  const fields = selections.filter((selection) => selection.kind === Kind.FIELD);
  return fields.length > 0 ? fields.map(({ alias, name }) => [(alias ?? name).value]) : [undefined];
}
