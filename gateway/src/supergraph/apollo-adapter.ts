import type { ApolloServerOptionsWithGateway, BaseContext } from '@apollo/server';
import { GraphQLError, OperationTypeNode } from 'graphql';
import { getVariableValues } from 'graphql/execution/values';
import type { Executor } from '../execution/executor';
import type { Patience } from '../execution/subgraphs/flight';
import type { Supergraph } from './supergraph';
import type { SupergraphFile } from './supergraph-file';

type ApolloGateway<Context extends BaseContext> = ApolloServerOptionsWithGateway<Context>['gateway'];

/** What Apollo Server wants of a gateway: the schema in force, and someone who executes. Each operation runs on the supergraph that it was validated against. */
export function asApolloGateway<Context extends BaseContext & Patience>(
  file: Pick<SupergraphFile, 'current' | 'onChange'>,
  executorOf: (supergraph: Supergraph) => Executor<Context>,
): ApolloGateway<Context> {
  const bySchema = new WeakMap<object, Supergraph>();
  return {
    onSchemaLoadOrUpdate(tell) {
      const take = (supergraph: Supergraph): void => {
        bySchema.set(supergraph.schema, supergraph);
        tell({ apiSchema: supergraph.schema, coreSupergraphSdl: supergraph.sdl });
      };
      take(file.current);
      return file.onChange(take);
    },
    load: async () => ({
      async executor({ schema, operation, document, operationName, queryHash, request, context }) {
        if (!operation) return { errors: [new GraphQLError('The document has no operation of this name.')] };
        if (operation.operation === OperationTypeNode.SUBSCRIPTION) return { errors: [subscribeElsewhere()] };
        const supergraph = bySchema.get(schema) ?? file.current;
        const { errors } = getVariableValues(schema, operation.variableDefinitions ?? [], request.variables ?? {});
        if (errors) return { errors };
        try {
          const prepared = supergraph.prepare(document, operationName ?? undefined, queryHash);
          return await executorOf(supergraph).run(prepared, request.variables ?? {}, context as Context);
        } catch (error) {
          if (error instanceof GraphQLError) return { errors: [error] };
          throw error;
        }
      },
    }),
    stop: async () => undefined,
  };
}

const subscribeElsewhere = (): GraphQLError =>
  new GraphQLError('Subscribe over WebSocket (graphql-transport-ws), at this same address.', {
    extensions: { code: 'BAD_REQUEST', http: { status: 400 } },
  });
